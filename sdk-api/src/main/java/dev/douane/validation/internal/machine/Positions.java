package dev.douane.validation.internal.machine;

import dev.douane.internal.json.Words;

/**
 * Lines and columns, for bytes that are asked for from left to right. A line ends with {@code \n}, {@code \r\n} or
 * {@code \r}; columns count Unicode characters.
 */
final class Positions {
    private static final long SPACES = ' ' * Words.ONES;
    private static final int STRIDE = 2 * Words.SIZE;

    private long offset;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    /** One that goes on from the same byte without moving this one. */
    Positions copy() {
        Positions copy = new Positions();
        copy.offset = offset;
        copy.line = line;
        copy.column = column;
        copy.afterReturn = afterReturn;
        return copy;
    }

    static int line(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    static int column(long place) {
        return (int) place;
    }

    /**
     * Moves on.
     *
     * @param b the window
     * @param base how many bytes stand before it
     * @param target a byte of the text, in the window or just behind it
     * @return line and column of that byte
     */
    long at(byte[] b, long base, long target) {
        int p = (int) (offset - base);
        int to = (int) (target - base);
        while (p < to) {
            if (!afterReturn) {
                p = alongLine(b, p, to);
            }
            for (int i = 0; i < Words.SIZE && p < to; i++) {
                step(b[p++]);
            }
        }
        offset = Math.max(offset, target);
        return ((long) (afterReturn ? line + 1 : line) << Integer.SIZE) | (afterReturn ? 1 : column);
    }

    /** Goes over the words in which no line ends, four by four, the last ones in part; answers the byte behind them. */
    private int alongLine(byte[] b, int from, int to) {
        int p = from;
        int continuing = 0;
        for (int last = Words.areEarly() ? -1 : to - 2 * STRIDE; p <= last; p += 2 * STRIDE) {
            long one = Words.viewedAt(b, p);
            long two = Words.viewedAt(b, p + Words.SIZE);
            long three = Words.viewedAt(b, p + STRIDE);
            long four = Words.viewedAt(b, p + STRIDE + Words.SIZE);
            if ((controls(one) | controls(two) | controls(three) | controls(four)) != 0) {
                break;
            }
            // Each has one bit of eight, so that all are counted at once.
            continuing += Long.bitCount(
                    continued(one) >>> 7 | continued(two) >>> 6 | continued(three) >>> 5 | continued(four) >>> 4);
        }
        for (int last = to - STRIDE; p <= last; p += STRIDE) {
            long one = Words.at(b, p);
            long two = Words.at(b, p + Words.SIZE);
            if ((controls(one) | controls(two)) != 0) {
                break;
            }
            continuing += continuing(one) + continuing(two);
        }
        if (p < to && p + STRIDE <= b.length) {
            // What is behind the end counts as spaces, so that it need not be guessed how long the last part is.
            int rest = to - p;
            long one = upTo(rest, Words.at(b, p));
            long two = upTo(rest - Words.SIZE, Words.at(b, p + Words.SIZE));
            if ((controls(one) | controls(two)) == 0) {
                continuing += continuing(one) + continuing(two);
                p = to;
            } else if (controls(one) == 0) {
                continuing += continuing(one);
                p += Words.SIZE;
            }
        }
        column += p - from - continuing;
        return p;
    }

    private static long upTo(int bytes, long word) {
        long kept = bytes >= Words.SIZE ? -1 : bytes <= 0 ? 0 : (1L << (bytes * Byte.SIZE)) - 1;
        return (word & kept) | (SPACES & ~kept);
    }

    private void step(byte c) {
        if (afterReturn) {
            afterReturn = false;
            line++;
            column = 1;
            if (c == '\n') {
                return;
            }
        }
        if (c == '\n') {
            line++;
            column = 1;
        } else if (c == '\r') {
            afterReturn = true;
        } else if ((c & 0xC0) != 0x80) {
            column++;
        }
    }

    /** Marks a byte that comes before the space, as those do that end a line. */
    private static long controls(long word) {
        // A byte that does not makes others look like it only behind one that does.
        return (word - SPACES) & ~word & Words.HIGHS;
    }

    /** How many bytes continue a character. */
    private static int continuing(long word) {
        return Long.bitCount(continued(word));
    }

    /** The upper bits of bytes that continue a character. */
    private static long continued(long word) {
        return word & ~(word << 1) & Words.HIGHS;
    }
}
