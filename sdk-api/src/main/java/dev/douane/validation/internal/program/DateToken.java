package dev.douane.validation.internal.program;

import dev.douane.internal.json.Digits;
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
    private static final long UTC_LENGTH = 2;
    private static final long OFFSET_LENGTH = 7;
    private static final int UTC = 'Z' | '"' << Byte.SIZE;

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
        long ends = Words.viewedAt(b, p + DATE - Words.SIZE);
        boolean fits =
                DATE_BEGINS.fits(Words.viewedAt(b, p)) && DATE_ENDS.fits(ends) && isDay(two(ends, 2), two(ends, 5));
        return fits ? p + DATE : -1;
    }

    private static int dateTime(byte[] b, int p, int end) {
        if (p + SHORTEST_TIME > end) {
            return -1;
        }
        long begins = Words.viewedAt(b, p);
        long middle = Words.viewedAt(b, p + Words.SIZE);
        long time = Words.viewedAt(b, p + 12);
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
            q = fraction(b, q + 1, end);
        }
        return q < 0 ? -1 : q + Words.SIZE <= end ? zone(Words.viewedAt(b, q), q) : lastZone(b, q, end);
    }

    /** Behind a point; answers the first byte that is no digit, or -1 if there is none. */
    private static int fraction(byte[] b, int from, int end) {
        int digits = from + Words.SIZE <= end ? Digits.count(Words.viewedAt(b, from)) : Words.SIZE;
        if (digits < Words.SIZE) {
            return digits == 0 ? -1 : from + digits;
        }
        int q = from;
        while (q < end && b[q] >= '0' && b[q] <= '9') {
            q++;
        }
        return q == from ? -1 : q;
    }

    /** Which of both kinds of zone it is need not be guessed: whether it is one is found out for each, without a branch. */
    private static int zone(long word, int q) {
        long notUtc = (word & 0xFFFF) ^ UTC;
        long sign = (word ^ '+') & 0xFF;
        // A plus and a minus differ in the second and the third bit.
        long notSign = (sign & ~0b110) | ((sign ^ (sign >>> 1)) & 0b10);
        long tooMuch = (23L - two(word, 1)) | (59L - two(word, 4));
        long notOffset = OFFSET.misfits((word & ~0xFFL) | '+') | notSign | (tooMuch & Long.MIN_VALUE);
        long utc = ifZero(notUtc);
        long offset = ifZero(notOffset) & ~utc;
        int length = (int) ((UTC_LENGTH & utc) | (OFFSET_LENGTH & offset));
        return length == 0 ? -1 : q + length;
    }

    /** All bits if there are none, and none if there are any. */
    private static long ifZero(long bits) {
        return ~((bits | -bits) >> (Long.SIZE - 1));
    }

    private static int lastZone(byte[] b, int q, int end) {
        return q + 2 <= end && b[q] == 'Z' && b[q + 1] == '"' ? q + 2 : -1;
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
            return misfits(word) == 0;
        }

        long misfits(long word) {
            long rest = (word ^ letters) & counted;
            return ((rest + above) | rest) & Words.HIGHS;
        }
    }
}
