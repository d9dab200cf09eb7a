package dev.douane.validation.internal.machine;

import dev.douane.internal.json.Words;

/** Items that are equal exactly if their texts are: strings without escapes, plain integers. */
public final class Items {
    private Items() {}

    /**
     * Whether an item is one of them.
     *
     * @param b the text
     * @param from where it begins
     * @param to where it ends
     * @return false if another text could mean the same, or the item holds others
     */
    public static boolean isUsual(byte[] b, int from, int to) {
        byte first = b[from];
        if (first == '"') {
            return !holdsEscape(b, from, to);
        }
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsEscape(byte[] b, int from, int to) {
        int p = from;
        long escapes = 0;
        for (int last = Words.areEarly() ? -1 : to - Words.SIZE; p <= last; p += Words.SIZE) {
            escapes |= escapes(Words.viewedAt(b, p));
        }
        if (p > from && p < to) {
            // The last eight bytes, some of them once more.
            escapes |= escapes(Words.viewedAt(b, to - Words.SIZE));
            p = to;
        }
        while (p < to && b[p] != '\\') {
            p++;
        }
        return escapes != 0 || p < to;
    }

    private static long escapes(long word) {
        long others = word ^ Words.BACKSLASHES;
        return (others - Words.ONES) & ~others & Words.HIGHS;
    }
}
