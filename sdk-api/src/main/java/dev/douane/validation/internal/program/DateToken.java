package dev.douane.validation.internal.program;

import dev.douane.internal.json.Digits;
import dev.douane.internal.json.Words;

/** The formats {@code date} and {@code date-time} (RFC 3339 §5.6), compared by words. */
public final class DateToken extends MeasuredToken {
    private static final Shape DATE_BEGINS = Shape.of("\"0000-00");
    private static final Shape DATE_ENDS = Shape.of("0-00-00\"");
    private static final Shape DAY_AND_HOUR = Shape.of("-00T00:0");
    private static final Shape OFFSET = Shape.of("+00:00\"");
    private static final Shape SECONDS = Shape.of("00:00:00");

    private static final int DATE = 12;
    private static final int SHORTEST_TIME = 22;
    /** How many days January and each month after it has in every year, five bits for each. */
    private static final long DAYS = days(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

    private static final int DAYS_BITS = 5;
    private static final int MONTHS = 12;

    /** Makes a lane of two digits overflow if they are too much: 24 hours, 60 minutes, 60 seconds. */
    private static final long TIME_ABOVE = above(24, 0) | above(60, 3) | above(60, 6);

    private static final long TIME_LANES = above(0, 0) | above(0, 3) | above(0, 6);
    private static final long OFFSET_ABOVE = above(24, 1) | above(60, 4);
    private static final long OFFSET_LANES = above(0, 1) | above(0, 4);

    private static final int TEN = 10;
    private static final long UTC_LENGTH = 2;
    private static final long OFFSET_LENGTH = 7;
    private static final int UTC = 'Z' | '"' << Byte.SIZE;

    private final boolean withTime;

    DateToken(boolean withTime, int min, int max) {
        super(min, max);
        this.withTime = withTime;
    }

    @Override
    public int read(byte[] b, int p, int end) {
        return measured(p, withTime ? dateTime(b, p, end) : date(b, p, end));
    }

    private static long days(int... months) {
        long all = 0;
        for (int i = 0; i < months.length; i++) {
            all |= (long) months[i] << (i * DAYS_BITS);
        }
        return all;
    }

    private static long above(int limit, int lane) {
        return (0x80L - limit) << (lane * Byte.SIZE);
    }

    /** Nothing is asked before the end, so that nothing can be guessed wrong. */
    private static int date(byte[] b, int p, int end) {
        if (p + DATE > end) {
            return -1;
        }
        long begins = DATE_BEGINS.rest(Words.viewedAt(b, p));
        long ends = DATE_ENDS.rest(Words.viewedAt(b, p + DATE - Words.SIZE));
        long pairs = pairs(ends);
        long misfits = DATE_BEGINS.misfits(begins) | DATE_ENDS.misfits(ends) | noDay(lane(pairs, 2), lane(pairs, 5));
        return misfits == 0 ? p + DATE : -1;
    }

    private static int dateTime(byte[] b, int p, int end) {
        if (p + SHORTEST_TIME > end) {
            return -1;
        }
        long begins = DATE_BEGINS.rest(Words.viewedAt(b, p));
        long middle = DAY_AND_HOUR.rest(Words.viewedAt(b, p + Words.SIZE));
        long misfits = DATE_BEGINS.misfits(begins)
                | DAY_AND_HOUR.misfits(middle)
                | noTime(Words.viewedAt(b, p + 12))
                | noDay(lane(pairs(begins), 6), lane(pairs(middle), 1));
        return misfits == 0 ? zone(b, p + 20, end) : -1;
    }

    /** Bits if a word is no {@code 23:59:59}; a leap second is left to whoever looks closely. */
    static long noTime(long word) {
        long time = SECONDS.rest(word);
        return SECONDS.misfits(time) | ((pairs(time) + TIME_ABOVE) & TIME_LANES);
    }

    /** In each lane, what its digit and the one behind it are worth. */
    private static long pairs(long digits) {
        return digits * TEN + (digits >>> Byte.SIZE);
    }

    private static int lane(long pairs, int lane) {
        return (int) (pairs >>> (lane * Byte.SIZE)) & 0x7F;
    }

    /** Negative if there is no such day in every year, else zero; the last of February is left to whoever looks closely. */
    private static int noDay(int month, int day) {
        int days = (int) (DAYS >>> ((month - 1) * DAYS_BITS)) & 31;
        return ((month - 1) | (MONTHS - month) | (day - 1) | (days - day)) & Integer.MIN_VALUE;
    }

    /** What follows the seconds, with the quotation mark behind it; answers the byte behind that, or -1. */
    static int zone(byte[] b, int from, int end) {
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
        long digits = OFFSET.rest((word & ~0xFFL) | '+');
        long tooMuch = (pairs(digits) + OFFSET_ABOVE) & OFFSET_LANES;
        long notOffset = OFFSET.misfits(digits) | notSign | tooMuch;
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

    /**
     * Zeros stand for digits, everything else for itself; what is beyond it may be anything. A record, so that the JVM takes
     * what it holds for constants.
     */
    private record Shape(long letters, long above, long counted) {
        static Shape of(String shape) {
            long word = 0;
            long most = 0;
            for (int i = shape.length() - 1; i >= 0; i--) {
                word = (word << Byte.SIZE) | shape.charAt(i);
                // What makes a lane overflow if it is more than nine, or more than nothing.
                most = (most << Byte.SIZE) | (shape.charAt(i) == '0' ? 0x76 : 0x7F);
            }
            return new Shape(word, most, shape.length() == Words.SIZE ? -1 : (1L << (shape.length() * Byte.SIZE)) - 1);
        }

        /** What each digit is worth, and nothing for letters that are as they should be. */
        long rest(long word) {
            return (word ^ letters) & counted;
        }

        long misfits(long rest) {
            return ((rest + above) | rest) & Words.HIGHS;
        }
    }
}
