package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;

/** The format {@code time} (RFC 3339 §5.6), of which the first eight characters are one word. */
public final class TimeToken extends MeasuredToken {
    /** With its quotation marks. */
    private static final int SHORTEST = 11;

    private static final int SECONDS_END = 9;

    TimeToken(int min, int max) {
        super(min, max);
    }

    @Override
    public int read(byte[] b, int p, int end) {
        if (p + SHORTEST > end) {
            return -1;
        }
        boolean fits = b[p] == '"' && DateToken.noTime(Words.viewedAt(b, p + 1)) == 0;
        return fits ? measured(p, DateToken.zone(b, p + SECONDS_END, end)) : -1;
    }
}
