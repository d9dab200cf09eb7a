package dev.douane.validation.internal.program;

import dev.douane.internal.json.MemberTable;
import dev.douane.internal.json.NameToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any number of strings in their quotation marks, found as the names of members are. */
public final class NamedToken extends TextToken {
    private final MemberTable texts;

    private NamedToken(MemberTable texts) {
        this.texts = texts;
    }

    /** What reads the strings; null if there are more than a table holds. */
    static @Nullable NamedToken of(List<String> texts) {
        if (texts.size() > Short.MAX_VALUE) {
            return null;
        }
        List<NameToken> tokens = new ArrayList<>();
        for (String text : texts) {
            tokens.add(new NameToken(text));
        }
        return new NamedToken(new MemberTable(tokens));
    }

    @Override
    public int read(byte[] b, int p, int end) {
        int found = p < end ? texts.find(b, p, end) : 0;
        return found == 0 ? -1 : p + (found >>> Short.SIZE);
    }
}
