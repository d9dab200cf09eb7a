package dev.douane.validation.internal.generated;

import dev.douane.internal.json.Words;
import java.util.Arrays;

/**
 * Hashes of the names and items that were seen in the objects and arrays that are open, so that none comes twice. Two that
 * are alike only may be the same, and whoever asks has somebody else look closer.
 */
final class OpenHashes {
    private static final int START = 64;

    /** So many at once are for the interpreter. */
    private static final int MOST = 1 << 16;

    private static final long MIX = 0xD6E8FEB86659FD93L;

    private final long seed;
    private final int most;

    /** Open addressing; no hash in it is 0. */
    private long[] table = new long[START * 4];

    private int[] slots = new int[START];
    private int[] owners = new int[START];
    private int[] depths = new int[START];
    private int count;

    /** A set that nobody can fill with collisions who does not know the seed. */
    OpenHashes(long seed, int most) {
        this.seed = seed;
        this.most = Math.min(MOST, most);
    }

    int count() {
        return count;
    }

    boolean isLarge() {
        return table.length > 1 << 14;
    }

    void clear() {
        while (count > 0) {
            table[slots[--count]] = 0;
        }
    }

    /** Forgets what was added below a depth. */
    void close(int depth) {
        while (count > 0 && depths[count - 1] > depth) {
            table[slots[--count]] = 0;
        }
    }

    /**
     * Adds what an object or an array holds. All that was added at its depth or below by others is closed by now, and
     * forgotten.
     *
     * @return false if it may have come before, or if there are too many
     */
    boolean add(byte[] b, int from, int to, int owner, int depth) {
        close(depth);
        while (count > 0 && depths[count - 1] == depth && owners[count - 1] != owner) {
            table[slots[--count]] = 0;
        }
        if (count >= most) {
            return false;
        }
        if (count == slots.length) {
            grow();
        }
        long hash = (((Words.hash(b, from, to) ^ seed) + owner) * MIX) | 1;
        int slot = slot(hash);
        while (table[slot] != 0) {
            if (table[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = hash;
        slots[count] = slot;
        owners[count] = owner;
        depths[count++] = depth;
        return true;
    }

    private int slot(long hash) {
        return (int) (hash >>> Integer.SIZE) & (table.length - 1);
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        for (int i = 0; i < count; i++) {
            long hash = before[slots[i]];
            int slot = slot(hash);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = hash;
            slots[i] = slot;
        }
        slots = Arrays.copyOf(slots, 2 * count);
        owners = Arrays.copyOf(owners, 2 * count);
        depths = Arrays.copyOf(depths, 2 * count);
    }
}
