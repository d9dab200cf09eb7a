package dev.douane.internal.json;

/** Finds out without a tree that the items of an array differ, as nearly all do that have to. */
public final class DistinctItems {
    private static final int START = 16;

    /** Open addressing; no hash in it is 0. */
    private long[] hashes = new long[START];

    private int count;

    private DistinctItems() {}

    /**
     * Whether the items surely differ.
     *
     * @param text UTF-8, well-formed JSON in which no object has a name twice
     * @param from where an array or space before it begins
     * @return false if two of them may be the same, or are written in an unusual way
     */
    public static boolean surely(byte[] text, int from) {
        DistinctItems items = new DistinctItems();
        JsonText array = JsonText.at(text, from);
        try {
            for (boolean more = array.open('['); more; more = array.next('[')) {
                if (!items.add(JsonHash.of(array) | 1)) {
                    return false;
                }
            }
            return true;
        } catch (UnusualTextException e) {
            return false;
        }
    }

    private boolean add(long hash) {
        if (2 * ++count > hashes.length) {
            grow();
        }
        return put(hash);
    }

    private boolean put(long hash) {
        int slot = (int) (hash >>> Integer.SIZE) & (hashes.length - 1);
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        return true;
    }

    private void grow() {
        long[] before = hashes;
        hashes = new long[2 * before.length];
        for (long hash : before) {
            if (hash != 0) {
                put(hash);
            }
        }
    }
}
