package dev.douane.validation.internal.machine;

import dev.douane.internal.json.Words;

/**
 * Lines and columns, for bytes that are asked for from left to right. A line ends with {@code \n}, {@code \r\n} or
 * {@code \r}; columns count Unicode characters.
 */
final class Positions {
    private static final long SPACES = ' ' * Words.ONES;

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

    /** Goes over the words in which no line ends, the last one being a part of a word; answers the byte behind them. */
    private int alongLine(byte[] b, int from, int to) {
        int p = from;
        int continuing = 0;
        for (int last = to - 2 * Words.SIZE; p <= last; p += 2 * Words.SIZE) {
            long one = Words.at(b, p);
            long two = Words.at(b, p + Words.SIZE);
            if (hasControls(one) | hasControls(two)) {
                break;
            }
            if (((one | two) & Words.HIGHS) != 0) {
                continuing += continuing(one) + continuing(two);
            }
        }
        for (int last = to - Words.SIZE; p <= last; p += Words.SIZE) {
            long word = Words.at(b, p);
            if (hasControls(word)) {
                break;
            }
            if ((word & Words.HIGHS) != 0) {
                continuing += continuing(word);
            }
        }
        int rest = to - p;
        if (rest > 0 && rest < Words.SIZE && p + Words.SIZE <= b.length) {
            long word = (Words.at(b, p) & ~(-1L << (rest * Byte.SIZE))) | (SPACES << (rest * Byte.SIZE));
            if (!hasControls(word)) {
                continuing += continuing(word);
                p = to;
            }
        }
        column += p - from - continuing;
        return p;
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

    /** Whether a byte comes before the space, as those do that end a line. */
    private static boolean hasControls(long word) {
        // A byte that does not makes others look like it only behind one that does.
        return ((word - SPACES) & ~word & Words.HIGHS) != 0;
    }

    /** How many bytes continue a character. */
    private static int continuing(long word) {
        return Long.bitCount((word >>> 7) & ~(word >>> 6) & Words.ONES);
    }
}
