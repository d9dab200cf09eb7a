package dev.douane.validation.internal.program;

import dev.douane.validation.internal.pattern.PairedText;
import dev.douane.validation.internal.pattern.TextCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A string for which a stencil does not say enough, since some of its bytes depend on the one before them: {@code
 * ^[0-9]{4}-(0[1-9]|1[0-2])$}.
 */
public final class StencilPairs extends TextToken {
    private final Stencil stencil;
    private final List<PairedText.Pair> pairs;

    private StencilPairs(Stencil stencil, List<PairedText.Pair> pairs) {
        this.stencil = stencil;
        this.pairs = pairs;
    }

    /** The reader of the texts between two lengths that a check accepts; null if there is no such stencil. */
    static @Nullable StencilPairs of(TextCheck check, int min, int max) {
        PairedText text = PairedText.of(check);
        if (text == null || text.text().length() < min || text.text().length() > max) {
            return null;
        }
        Stencil stencil = Stencil.of(text.text());
        return stencil == null ? null : new StencilPairs(stencil, text.pairs());
    }

    /**
     * What each byte must be, whatever the others are.
     *
     * @return the quotation marks included
     */
    public Stencil stencil() {
        return stencil;
    }

    /**
     * The bytes that depend on each other.
     *
     * @return at least one pair; a position of 0 is the first byte behind the quotation mark
     */
    public List<PairedText.Pair> pairs() {
        return pairs;
    }

    @Override
    public int read(byte[] b, int p, int end) {
        int behind = stencil.read(b, p, end);
        for (int i = 0; behind >= 0 && i < pairs.size(); i++) {
            PairedText.Pair pair = pairs.get(i);
            boolean fits = PairedText.Pair.fits(b, p + 1 + pair.position(), pair.least(), pair.seconds()) != 0;
            behind = fits ? behind : -1;
        }
        return behind;
    }
}
