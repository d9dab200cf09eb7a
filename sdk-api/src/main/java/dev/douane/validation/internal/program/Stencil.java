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
    /** By word, then by range: the least byte of each lane. */
    private final long[][] low;
    /** By word, then by range: the greatest byte of each lane, with the upper bit set. */
    private final long[][] high;
    /** By word: the upper bits of the lanes that count. */
    private final long[] mask;

    private Stencil(Lane[] lanes) {
        this.length = lanes.length;
        int words = (length + Words.SIZE - 1) / Words.SIZE;
        this.low = new long[words][];
        this.high = new long[words][];
        this.mask = new long[words];
        for (int word = 0; word < words; word++) {
            fill(lanes, word);
        }
    }

    private void fill(Lane[] lanes, int word) {
        int first = word * Words.SIZE;
        int end = Math.min(lanes.length, first + Words.SIZE);
        int ranges = 1;
        for (int i = first; i < end; i++) {
            ranges = Math.max(ranges, lanes[i].ranges);
        }
        low[word] = new long[ranges];
        high[word] = new long[ranges];
        for (int i = end - 1; i >= first; i--) {
            int shift = (i - first) * Byte.SIZE;
            mask[word] |= 0x80L << shift;
            for (int range = 0; range < ranges; range++) {
                // A lane with fewer ranges repeats its last one.
                int its = Math.min(range, lanes[i].ranges - 1);
                low[word][range] |= (long) lanes[i].low[its] << shift;
                high[word][range] |= (long) (lanes[i].high[its] | ASCII) << shift;
            }
        }
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
            Lane lane = new Lane();
            for (int unit = 0; unit < ASCII; unit++) {
                if (text.allows(i, (byte) unit) && !lane.add(unit)) {
                    return false;
                }
            }
            lanes[from + i] = lane;
        }
        return true;
    }

    /** The stencil of a UUID (RFC 4122 §3). */
    static Stencil uuid() {
        Lane[] lanes = new Lane[38];
        for (int i = 0; i < lanes.length; i++) {
            boolean hyphen = i == 9 || i == 14 || i == 19 || i == 24;
            lanes[i] = i == 0 || i == 37 ? Lane.of('"') : hyphen ? Lane.of('-') : Lane.hexadecimal();
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
        return low[word].length;
    }

    /**
     * The least bytes of a range.
     *
     * @param word from 0
     * @param range from 0
     * @return one lane for each byte
     */
    public long low(int word, int range) {
        return low[word][range];
    }

    /**
     * The greatest bytes of a range, with the upper bit set.
     *
     * @param word from 0
     * @param range from 0
     * @return one lane for each byte
     */
    public long high(int word, int range) {
        return high[word][range];
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
        if (p + mask.length * Words.SIZE > end) {
            return -1;
        }
        for (int word = 0; word < mask.length; word++) {
            if (misfits(word, Words.at(b, p + word * Words.SIZE)) != 0) {
                return -1;
            }
        }
        return p + length;
    }

    /** The upper bits of the lanes that do not fit a stencil of one word. */
    long misfits(long word) {
        return misfits(0, word);
    }

    private long misfits(int word, long w) {
        long fits = 0;
        for (int range = 0; range < low[word].length; range++) {
            fits |= ((w | Words.HIGHS) - low[word][range]) & (high[word][range] - (w & ~Words.HIGHS));
        }
        return ~(fits & ~w) & mask[word];
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
