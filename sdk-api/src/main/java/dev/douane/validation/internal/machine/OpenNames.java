package dev.douane.validation.internal.machine;

import dev.douane.internal.json.Words;
import java.util.Arrays;

/**
 * The names that were seen in the objects that are open, so that none comes twice. Names come and go as objects do, last
 * in, first out, which lets one table serve all objects.
 */
final class OpenNames {
    private static final long MIX = 0xD6E8FEB86659FD93L;
    private static final int START = 64;

    private final long seed;
    /** So many names may be open at once, for a payload must not fill the memory with them. */
    private int most;

    private byte[] bytes = new byte[START * 16];
    private int[] ends = new int[START];
    private int[] slots = new int[START];
    private int[] owners = new int[START];
    private int[] table = new int[START * 4];
    private int count;

    /** A set that nobody can prepare collisions for who does not know the seed. */
    OpenNames(long seed, int most) {
        this.seed = seed;
        this.most = most;
    }

    int mark() {
        return count;
    }

    /** From now on, so many names may be open at once. */
    void limit(int names) {
        most = names;
    }

    void release(int mark) {
        while (count > mark) {
            table[slots[--count]] = 0;
        }
    }

    /**
     * Adds a name.
     *
     * @param owner the object
     * @return false if the object has it already
     */
    boolean add(byte[] b, int from, int to, int owner) {
        if (count == ends.length) {
            grow();
        }
        int slot = slot(b, from, to, owner);
        while (table[slot] != 0) {
            int other = table[slot] - 1;
            if (owners[other] == owner && Arrays.equals(bytes, start(other), ends[other], b, from, to)) {
                return false;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        int start = start(count);
        int end = start + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        }
        System.arraycopy(b, from, bytes, start, to - from);
        owners[count] = owner;
        ends[count] = end;
        slots[count] = slot;
        table[slot] = ++count;
        return true;
    }

    boolean full() {
        return count >= most;
    }

    boolean isLarge() {
        return table.length > 1 << 16 || bytes.length > 1 << 20;
    }

    private int start(int name) {
        return name == 0 ? 0 : ends[name - 1];
    }

    private int slot(byte[] b, int from, int to, int owner) {
        long hash = (Words.hash(b, from, to) ^ seed) + owner * MIX;
        return (int) ((hash * MIX) >>> 32) & (table.length - 1);
    }

    private void grow() {
        ends = Arrays.copyOf(ends, count * 2);
        slots = Arrays.copyOf(slots, count * 2);
        owners = Arrays.copyOf(owners, count * 2);
        table = new int[table.length * 2];
        for (int i = 0; i < count; i++) {
            int slot = slot(bytes, start(i), ends[i], owners[i]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            slots[i] = slot;
            table[slot] = i + 1;
        }
    }
}
