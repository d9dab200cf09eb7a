package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.FixedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A string for which there is a stencil for most lengths; the automaton reads the others. */
public final class ShapedToken extends TextToken {
    /** Of the strings that there are stencils for, without their quotation marks. */
    static final int LONGEST_SHAPE = 40;

    private final AutomatonToken others;
    private final @Nullable Stencil[] stencils;

    private ShapedToken(AutomatonToken others, @Nullable Stencil[] stencils) {
        this.others = others;
        this.stencils = stencils;
    }

    /** The reader of texts that are simple once their length is known, for most lengths that are allowed. */
    static ShapedToken of(List<@Nullable FixedText> byLength, AutomatonToken others) {
        Stencil[] stencils = new Stencil[LONGEST_SHAPE + 1];
        for (int length = 0; length < byLength.size(); length++) {
            FixedText text = byLength.get(length);
            stencils[length] = text == null ? null : Stencil.of(text);
        }
        return new ShapedToken(others, stencils);
    }

    @Override
    public int read(byte[] b, int p, int end) {
        int limit = Math.min(end - Words.SIZE, p + LONGEST_SHAPE);
        for (int q = p + 1; q <= limit; q += Words.SIZE) {
            long differing = Words.at(b, q) ^ Words.QUOTES;
            long quotes = (differing - Words.ONES) & ~differing & Words.HIGHS;
            if (quotes != 0) {
                int length = q - p - 1 + (Long.numberOfTrailingZeros(quotes) >>> 3);
                Stencil stencil = length <= LONGEST_SHAPE ? stencils[length] : null;
                int behind = stencil == null ? -1 : stencil.read(b, p, end);
                return behind >= 0 ? behind : others.read(b, p, end);
            }
        }
        return others.read(b, p, end);
    }
}
