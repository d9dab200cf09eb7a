package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.RunText;
import org.jspecify.annotations.Nullable;

/** A stencil for how a string begins, and one word of a stencil for what all its other characters are. */
public final class StencilRun extends TextToken {
    private final Stencil lead;
    private final Stencil unit;
    private final int least;
    private final int most;

    private StencilRun(Stencil lead, Stencil unit, int least, int most) {
        this.lead = lead;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** The reader of such texts between two lengths; null if their characters are out of too many ranges. */
    static @Nullable StencilRun of(RunText text, int min, int max) {
        Stencil lead = Stencil.opening(text.lead());
        Stencil unit = Stencil.repeated(text.unit());
        if (lead == null || unit == null) {
            return null;
        }
        int fixed = text.lead().length();
        int most = text.most() < 0 ? LONGEST : Math.min(text.most(), LONGEST);
        return new StencilRun(lead, unit, Math.max(text.least(), min - fixed), Math.min(most, max - fixed));
    }

    @Override
    public int read(byte[] b, int p, int end) {
        int first = lead.read(b, p, end);
        if (first < 0) {
            return -1;
        }
        int limit = Math.min(end - Words.SIZE, first + most);
        if (first > limit) {
            return -1;
        }
        // The first word by itself: to set up a loop takes as long as to go through it twice.
        long misfits = unit.misfits(Words.viewedAt(b, first));
        int q = first;
        while (misfits == 0 && q + Words.SIZE <= limit) {
            q += Words.SIZE;
            misfits = unit.misfits(Words.viewedAt(b, q));
        }
        return misfits == 0 ? -1 : closed(b, first, q + (Long.numberOfTrailingZeros(misfits) >>> 3));
    }

    private int closed(byte[] b, int first, int close) {
        int length = close - first;
        return b[close] == '"' && length >= least && length <= most ? close + 1 : -1;
    }
}
