package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.FixedText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A string of a fixed length in its quotation marks, each byte out of a few ranges: {@code ^[A-Z]{2}-[0-9]{3}$}, a UUID.
 * Eight bytes are compared at once, as the eight lanes of a word.
 *
 * <p>For bytes below 0x80, a lane of {@code (w | 0x80) - low} keeps its upper bit if the byte is not below {@code low}, and
 * a lane of {@code (high | 0x80) - w} if it is not above {@code high}; no lane borrows from the next one.
 */
public final class Stencil extends TextToken {
    private static final int ASCII = 0x80;
    private static final int MOST_RANGES = 6;

    private final int length;
    /** Of each word, in how many ranges. */
    private final int[] ranges;
    /** Of the word that has the most. */
    private final int most;
    /**
     * By word, then by range: the least byte of each lane, and the greatest one with the upper bit set. What stands together
     * is read without a detour, and a word with fewer ranges than others repeats its last one.
     */
    private final long[] bounds;
    /** By word: the upper bits of the lanes that count. */
    private final long[] mask;

    private Stencil(Lane[] lanes) {
        this.length = lanes.length;
        int words = (length + Words.SIZE - 1) / Words.SIZE;
        this.ranges = new int[words];
        this.mask = new long[words];
        for (int i = 0; i < length; i++) {
            ranges[i / Words.SIZE] = Math.max(ranges[i / Words.SIZE], lanes[i].ranges);
            mask[i / Words.SIZE] |= 0x80L << (i % Words.SIZE * Byte.SIZE);
        }
        int widest = 1;
        for (int its : ranges) {
            widest = Math.max(widest, its);
        }
        this.most = widest;
        this.bounds = new long[2 * words * most];
        for (int i = 0; i < length; i++) {
            int shift = i % Words.SIZE * Byte.SIZE;
            for (int range = 0; range < most; range++) {
                // A lane with fewer ranges repeats its last one, too.
                int its = Math.min(range, lanes[i].ranges - 1);
                int at = at(i / Words.SIZE, range);
                bounds[at] |= (long) lanes[i].low[its] << shift;
                bounds[at + 1] |= (long) (lanes[i].high[its] | ASCII) << shift;
            }
        }
    }

    private int at(int word, int range) {
        return 2 * (word * most + range);
    }

    /** The stencil of a text; null if a byte may be out of more than six ranges, or needs an escape. */
    static @Nullable Stencil of(FixedText text) {
        Lane[] lanes = new Lane[text.length() + 2];
        lanes[0] = Lane.of('"');
        lanes[lanes.length - 1] = Lane.of('"');
        return fill(lanes, 1, text) ? new Stencil(lanes) : null;
    }

    /**
     * The stencil of how a string begins, its quotation mark included.
     *
     * @param text what follows that
     * @return null if a byte may be out of more than six ranges, or needs an escape
     */
    public static @Nullable Stencil opening(FixedText text) {
        Lane[] lanes = new Lane[text.length() + 1];
        lanes[0] = Lane.of('"');
        return fill(lanes, 1, text) ? new Stencil(lanes) : null;
    }

    /**
     * The stencil of some characters of a string.
     *
     * @param text the characters
     * @return null as for {@link #opening}
     */
    public static @Nullable Stencil within(FixedText text) {
        Lane[] lanes = new Lane[text.length()];
        return fill(lanes, 0, text) ? new Stencil(lanes) : null;
    }

    /** The stencil of one word whose lanes may all hold the same; null as for {@link #of}. */
    static @Nullable Stencil repeated(FixedText unit) {
        Lane[] lanes = new Lane[Words.SIZE];
        if (!fill(lanes, 0, unit)) {
            return null;
        }
        Arrays.fill(lanes, lanes[0]);
        return new Stencil(lanes);
    }

    private static boolean fill(Lane[] lanes, int from, FixedText text) {
        for (int i = 0; i < text.length(); i++) {
            lanes[from + i] = new Lane();
        }
        for (int unit = 0; unit < ASCII; unit++) {
            for (long left = text.positions((byte) unit); left != 0; left &= left - 1) {
                if (!lanes[from + Long.numberOfTrailingZeros(left)].add(unit)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The stencil of a UUID (RFC 4122 §3). */
    static Stencil uuid() {
        Lane[] lanes = new Lane[38];
        Lane hexadecimal = Lane.hexadecimal();
        for (int i = 0; i < lanes.length; i++) {
            boolean hyphen = i == 9 || i == 14 || i == 19 || i == 24;
            lanes[i] = i == 0 || i == 37 ? Lane.of('"') : hyphen ? Lane.of('-') : hexadecimal;
        }
        return new Stencil(lanes);
    }

    /**
     * How long the string is, with its quotation marks.
     *
     * @return bytes
     */
    public int length() {
        return length;
    }

    /**
     * How many words it covers.
     *
     * @return from 1
     */
    public int words() {
        return mask.length;
    }

    /**
     * How many ranges the bytes of a word may be out of.
     *
     * @param word from 0
     * @return from 1 to 6
     */
    public int ranges(int word) {
        return ranges[word];
    }

    /**
     * The least bytes of a range.
     *
     * @param word from 0
     * @param range from 0
     * @return one lane for each byte
     */
    public long low(int word, int range) {
        return bounds[at(word, range)];
    }

    /**
     * The greatest bytes of a range, with the upper bit set.
     *
     * @param word from 0
     * @param range from 0
     * @return one lane for each byte
     */
    public long high(int word, int range) {
        return bounds[at(word, range) + 1];
    }

    /**
     * The lanes that count.
     *
     * @param word from 0
     * @return their upper bits
     */
    public long mask(int word) {
        return mask[word];
    }

    @Override
    public int read(byte[] b, int p, int end) {
        int words = mask.length;
        if (p + words * Words.SIZE > end) {
            return -1;
        }
        // Not a loop: to set one up takes the JVM's code longer than to go through so few words.
        long misfits = misfits(0, Words.viewedAt(b, p));
        if (words > 1) {
            misfits |= misfits(1, Words.viewedAt(b, p + Words.SIZE));
        }
        if (words > 2) {
            misfits |= misfits(2, Words.viewedAt(b, p + 2 * Words.SIZE));
        }
        if (words > 3) {
            misfits |= misfits(3, Words.viewedAt(b, p + 3 * Words.SIZE));
        }
        if (words > 4) {
            misfits |= further(b, p);
        }
        return misfits == 0 ? p + length : -1;
    }

    private long further(byte[] b, int p) {
        long misfits = misfits(4, Words.viewedAt(b, p + 4 * Words.SIZE));
        for (int word = 5; word < mask.length; word++) {
            misfits |= misfits(word, Words.viewedAt(b, p + word * Words.SIZE));
        }
        return misfits;
    }

    /** The upper bits of the lanes that do not fit a stencil of one word. */
    long misfits(long word) {
        return misfits(0, word);
    }

    private long misfits(int word, long w) {
        long above = w | Words.HIGHS;
        long below = w & ~Words.HIGHS;
        int at = at(word, 0);
        long fits = (above - bounds[at]) & (bounds[at + 1] - below);
        if (most > 1) {
            fits |= (above - bounds[at + 2]) & (bounds[at + 3] - below);
        }
        if (most > 2) {
            fits |= (above - bounds[at + 4]) & (bounds[at + 5] - below);
        }
        if (most > 3) {
            fits |= further(at, above, below);
        }
        return ~(fits & ~w) & mask[word];
    }

    private long further(int from, long above, long below) {
        long fits = 0;
        for (int range = 3; range < most; range++) {
            int at = from + 2 * range;
            fits |= (above - bounds[at]) & (bounds[at + 1] - below);
        }
        return fits;
    }

    /** The bytes that may stand at one position. */
    private static final class Lane {
        private final int[] low = new int[MOST_RANGES];
        private final int[] high = new int[MOST_RANGES];
        private int ranges;

        static Lane of(int unit) {
            Lane lane = new Lane();
            lane.low[0] = unit;
            lane.high[0] = unit;
            lane.ranges = 1;
            return lane;
        }

        static Lane hexadecimal() {
            Lane lane = new Lane();
            for (int unit = 0; unit < ASCII; unit++) {
                if (Character.digit(unit, 16) >= 0) {
                    lane.add(unit);
                }
            }
            return lane;
        }

        /** Adds a byte above the others; false if that makes one range too many, or cannot stand in a string as it is. */
        boolean add(int unit) {
            if (ranges > 0 && high[ranges - 1] == unit - 1) {
                high[ranges - 1] = unit;
            } else if (ranges == MOST_RANGES) {
                return false;
            } else {
                low[ranges] = unit;
                high[ranges++] = unit;
            }
            return unit >= ' ' && unit != '"' && unit != '\\';
        }
    }
}
