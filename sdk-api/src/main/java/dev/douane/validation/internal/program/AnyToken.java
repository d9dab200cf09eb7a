package dev.douane.validation.internal.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Strings of which one of several alternatives is enough. */
public final class AnyToken extends TextToken {
    private static final int MOST = 16;

    private final TextToken[] tokens;

    private AnyToken(List<TextToken> tokens) {
        this.tokens = tokens.toArray(new TextToken[0]);
    }

    /** What reads strings by alternatives; null if one of them has no token, or if a second one could be one too many. */
    static @Nullable TextToken of(Formula.Alternatives alternatives) {
        if (alternatives.nodes().size() > MOST) {
            return null;
        }
        Set<String> constants = new LinkedHashSet<>();
        int count = 0;
        List<TextToken> tokens = new ArrayList<>();
        for (Node node : alternatives.nodes()) {
            TextPlan plan = node.text();
            TextToken token = plan.token;
            if (token == null) {
                return null;
            }
            List<String> names = plan.constants();
            constants.addAll(names);
            count += names.size();
            if (names.isEmpty()) {
                tokens.add(token);
            }
        }
        if (alternatives.exactlyOne() && (!tokens.isEmpty() || count > constants.size())) {
            return null;
        }
        TextToken named = constants.isEmpty() ? null : new NameTable(constants).token();
        if (named != null) {
            tokens.add(0, named);
        }
        boolean all = named != null || constants.isEmpty();
        return !all ? null : tokens.size() == 1 ? tokens.get(0) : new AnyToken(tokens);
    }

    @Override
    public int read(byte[] b, int p, int end) {
        for (TextToken token : tokens) {
            int behind = token.read(b, p, end);
            if (behind >= 0) {
                return behind;
            }
        }
        return -1;
    }
}
