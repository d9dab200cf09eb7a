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
    /** The first one, which most have alone. */
    private final int position;

    private final int least;
    private final long[] seconds;

    private StencilPairs(Stencil stencil, List<PairedText.Pair> pairs) {
        this.stencil = stencil;
        this.pairs = pairs;
        this.position = pairs.get(0).position();
        this.least = pairs.get(0).least();
        this.seconds = pairs.get(0).seconds();
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
        if (behind < 0) {
            return -1;
        }
        int fits = PairedText.Pair.fits(b, p + 1 + position, least, seconds);
        for (int i = 1; i < pairs.size(); i++) {
            PairedText.Pair pair = pairs.get(i);
            fits &= PairedText.Pair.fits(b, p + 1 + pair.position(), pair.least(), pair.seconds());
        }
        return fits != 0 ? behind : -1;
    }
}
