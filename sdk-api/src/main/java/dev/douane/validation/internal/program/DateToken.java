package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;

/** The formats {@code date} and {@code date-time} (RFC 3339 §5.6), compared by words. */
public final class DateToken extends TextToken {
    private static final Shape DATE_BEGINS = new Shape("\"0000-00");
    private static final Shape DATE_ENDS = new Shape("0-00-00\"");
    private static final Shape DAY_AND_HOUR = new Shape("-00T00:0");
    private static final Shape OFFSET = new Shape("+00:00\"");
    private static final Shape SECONDS = new Shape("00:00:00");

    private static final int DATE = 12;
    private static final int SHORTEST_TIME = 22;
    private static final int FEBRUARY = 2;
    /** Bit by month: those of thirty days. */
    private static final int SHORT_MONTHS = (1 << 4) | (1 << 6) | (1 << 9) | (1 << 11);

    private static final int TEN = 10;

    private final boolean withTime;

    DateToken(boolean withTime) {
        this.withTime = withTime;
    }

    @Override
    public int read(byte[] b, int p, int end) {
        return withTime ? dateTime(b, p, end) : date(b, p, end);
    }

    private static int date(byte[] b, int p, int end) {
        if (p + DATE > end) {
            return -1;
        }
        long ends = Words.at(b, p + DATE - Words.SIZE);
        boolean fits = DATE_BEGINS.fits(Words.at(b, p)) && DATE_ENDS.fits(ends) && isDay(two(ends, 2), two(ends, 5));
        return fits ? p + DATE : -1;
    }

    private static int dateTime(byte[] b, int p, int end) {
        if (p + SHORTEST_TIME > end) {
            return -1;
        }
        long begins = Words.at(b, p);
        long middle = Words.at(b, p + Words.SIZE);
        long time = Words.at(b, p + 12);
        boolean fits = DATE_BEGINS.fits(begins)
                && DAY_AND_HOUR.fits(middle)
                && SECONDS.fits(time)
                && isDay(two(begins, 6), two(middle, 1))
                && two(time, 0) < 24
                && two(time, 3) < 60
                && two(time, 6) < 60;
        return fits ? zone(b, p + 20, end) : -1;
    }

    /** What the lanes of two digits are worth. */
    private static int two(long word, int lane) {
        int digits = (int) (word >>> (lane * Byte.SIZE));
        return (digits & 0xF) * TEN + ((digits >>> Byte.SIZE) & 0xF);
    }

    /** Whether there is such a day in every year; the last of February is left to whoever looks closely. */
    private static boolean isDay(int month, int day) {
        int days = month == FEBRUARY ? 28 : 31 - ((SHORT_MONTHS >>> month) & 1);
        return month - 1 < 12 && month > 0 && day - 1 < days && day > 0;
    }

    private static int zone(byte[] b, int from, int end) {
        int q = from;
        if (b[q] == '.') {
            q++;
            while (q < end && b[q] >= '0' && b[q] <= '9') {
                q++;
            }
            if (q == from + 1) {
                return -1;
            }
        }
        if (q + 2 <= end && b[q] == 'Z' && b[q + 1] == '"') {
            return q + 2;
        }
        return q + Words.SIZE <= end ? offset(Words.at(b, q), q) : -1;
    }

    private static int offset(long word, int q) {
        int sign = (int) word & 0xFF;
        boolean fits = (sign == '+' || sign == '-')
                && OFFSET.fits((word & ~0xFFL) | '+')
                && two(word, 1) < 24
                && two(word, 4) < 60;
        return fits ? q + 7 : -1;
    }

    /** Zeros stand for digits, everything else for itself; what is beyond it may be anything. */
    private static final class Shape {
        private final long letters;
        private final long above;
        private final long counted;

        Shape(String shape) {
            long word = 0;
            long most = 0;
            for (int i = shape.length() - 1; i >= 0; i--) {
                word = (word << Byte.SIZE) | shape.charAt(i);
                // What makes a lane overflow if it is more than nine, or more than nothing.
                most = (most << Byte.SIZE) | (shape.charAt(i) == '0' ? 0x76 : 0x7F);
            }
            this.letters = word;
            this.above = most;
            this.counted = shape.length() == Words.SIZE ? -1 : (1L << (shape.length() * Byte.SIZE)) - 1;
        }

        boolean fits(long word) {
            long rest = (word ^ letters) & counted;
            return (((rest + above) | rest) & Words.HIGHS) == 0;
        }
    }
}
