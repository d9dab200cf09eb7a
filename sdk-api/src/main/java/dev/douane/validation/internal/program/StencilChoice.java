package dev.douane.validation.internal.program;

import dev.douane.validation.internal.pattern.FixedText;
import dev.douane.validation.internal.pattern.FixedTexts;
import dev.douane.validation.internal.pattern.TextCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of a few stencils: {@code ^(0[1-9]|[1-9][0-9]|2[AB])[0-9]{3}$}. */
public final class StencilChoice extends TextToken {
    private final Stencil first;
    private final Stencil second;
    private final Stencil[] others;

    private StencilChoice(List<Stencil> stencils) {
        this.first = stencils.get(0);
        this.second = stencils.get(1);
        this.others = stencils.subList(2, stencils.size()).toArray(new Stencil[0]);
    }

    /** The reader of the texts between two lengths that a check accepts; null if there are no such stencils. */
    static @Nullable StencilChoice of(TextCheck check, int min, int max) {
        List<Stencil> stencils = new ArrayList<>();
        for (FixedText text : FixedTexts.of(check)) {
            if (text.length() >= min && text.length() <= max) {
                Stencil stencil = Stencil.of(text);
                if (stencil == null) {
                    return null;
                }
                stencils.add(stencil);
            }
        }
        return stencils.size() < 2 ? null : new StencilChoice(stencils);
    }

    @Override
    public int read(byte[] b, int p, int end) {
        int behind = first.read(b, p, end);
        if (behind < 0) {
            behind = second.read(b, p, end);
        }
        for (int i = 0; behind < 0 && i < others.length; i++) {
            behind = others[i].read(b, p, end);
        }
        return behind;
    }
}
