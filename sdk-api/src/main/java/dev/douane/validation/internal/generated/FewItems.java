package dev.douane.validation.internal.generated;

import dev.douane.internal.json.Words;
import dev.douane.validation.internal.machine.Items;
import java.util.Arrays;

/** The first items of an array, each compared with those before it, which takes less than to hash so few. */
final class FewItems {
    static final int MOST = 8;

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    /** Of each item, how it begins. */
    private final long[] words = new long[MOST];

    private int count;

    void clear() {
        count = 0;
    }

    /** Where an item that was added begins. */
    int from(int index) {
        return starts[index];
    }

    int to(int index) {
        return ends[index];
    }

    /** Answers false if the item came before, or if it is written in a way that could hide that. */
    boolean add(byte[] b, int from, int to) {
        int p = Values.skip(b, from, to);
        if (!Items.isUsual(b, p, to)) {
            return false;
        }
        long word = to - p >= Words.SIZE ? Words.viewedAt(b, p) : Words.viewedUpTo(b, p, to);
        for (int i = 0; i < count; i++) {
            if (words[i] == word && Arrays.equals(b, starts[i], ends[i], b, p, to)) {
                return false;
            }
        }
        words[count] = word;
        starts[count] = p;
        ends[count++] = to;
        return true;
    }
}
