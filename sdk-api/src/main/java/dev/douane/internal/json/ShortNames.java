package dev.douane.internal.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of up to fifteen bytes without a loop and without a branch that could be guessed wrong: the two words behind
 * the opening quotation mark are cut at the closing one and looked up in a table in which no two of the names meet. Where
 * they would, their bucket is displaced (Pagh, "Hash and Displace", 1999).
 */
final class ShortNames {
    private static final int LONGEST = 15;
    private static final int TRIES = 8;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long NEXT_FACTOR = 0x2545F4914F6CDD1CL;
    private static final int SLOT_BITS = 20;

    private final long factor;
    private final int bucketShift;
    private final int[] displacements;
    /** The names' words by slot, two each. */
    private final long[] words;
    /** The names by slot, as {@link MemberTable#packed}. */
    private final int[] packed;

    private ShortNames(long factor, int count) {
        int size = Math.max(4, Integer.highestOneBit(2 * count - 1) * 2);
        this.factor = factor;
        this.bucketShift = Long.SIZE - Integer.numberOfTrailingZeros(size) + 1;
        this.displacements = new int[size / 2];
        this.words = new long[2 * size];
        this.packed = new int[size];
    }

    /** A table; null if there are no such names, or too many. */
    static @Nullable ShortNames of(List<? extends NameToken> all) {
        List<Entry> names = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (isShort(all.get(index))) {
                names.add(Entry.of(all.get(index), index));
            }
        }
        if (names.isEmpty() || all.size() > Short.MAX_VALUE) {
            return null;
        }
        long factor = FACTOR;
        for (int i = 0; i < TRIES; i++) {
            ShortNames table = new ShortNames(factor, names.size());
            if (table.addAll(names)) {
                return table;
            }
            factor += NEXT_FACTOR;
        }
        return null;
    }

    static boolean isShort(NameToken name) {
        return name.plain() && name.tokenLength() <= LONGEST + 2;
    }

    /** A name as the table keeps it. */
    private record Entry(long first, long second, int packed) {
        static Entry of(NameToken name, int index) {
            byte[] token = name.token();
            return new Entry(
                    Words.upTo(token, 1, Math.min(token.length, 1 + Words.SIZE)),
                    Words.upTo(token, 1 + Words.SIZE, token.length),
                    MemberTable.packed(name, index));
        }
    }

    private long hash(Entry name) {
        return hash(name.first, name.second);
    }

    private static final class LargestFirst implements Comparator<List<Entry>> {
        @Override
        public int compare(List<Entry> one, List<Entry> other) {
            return Integer.compare(other.size(), one.size());
        }
    }

    /** The largest buckets first, while there is most room. */
    private boolean addAll(List<Entry> names) {
        List<List<Entry>> buckets = new ArrayList<>();
        for (int i = 0; i < displacements.length; i++) {
            buckets.add(new ArrayList<>());
        }
        for (Entry name : names) {
            buckets.get(bucket(hash(name))).add(name);
        }
        buckets.sort(new LargestFirst());
        for (List<Entry> bucket : buckets) {
            if (!bucket.isEmpty() && !place(bucket)) {
                return false;
            }
        }
        return true;
    }

    private boolean place(List<Entry> bucket) {
        for (int displacement = 0; displacement < packed.length; displacement++) {
            int placed = 0;
            while (placed < bucket.size() && put(bucket.get(placed), displacement)) {
                placed++;
            }
            if (placed == bucket.size()) {
                return true;
            }
            for (int i = 0; i < placed; i++) {
                packed[slot(hash(bucket.get(i)))] = 0;
            }
        }
        return false;
    }

    private boolean put(Entry name, int displacement) {
        long hash = hash(name);
        displacements[bucket(hash)] = displacement;
        int slot = slot(hash);
        if (packed[slot] != 0) {
            return false;
        }
        words[2 * slot] = name.first;
        words[2 * slot + 1] = name.second;
        packed[slot] = name.packed;
        return true;
    }

    private long hash(long first, long second) {
        long product = (first + Long.rotateLeft(second, 21) * FACTOR) * factor;
        return product ^ (product >>> Integer.SIZE);
    }

    private int bucket(long hash) {
        return (int) (hash >>> bucketShift);
    }

    private int slot(long hash) {
        return ((int) (hash >>> SLOT_BITS) ^ displacements[bucket(hash)]) & (packed.length - 1);
    }

    /**
     * Looks for a name.
     *
     * @param b the text
     * @param p the name's opening quotation mark
     * @param end where the text ends
     * @return 0 if it is not there; or the name's index plus one, and above 16 bits how long the token is
     */
    int find(byte[] b, int p, int end) {
        if (p + 1 + 2 * Words.SIZE > end || b[p] != '"') {
            return 0;
        }
        return Words.areEarly()
                ? find(Words.at(b, p + 1), Words.at(b, p + 1 + Words.SIZE))
                : find(Words.viewedAt(b, p + 1), Words.viewedAt(b, p + 1 + Words.SIZE));
    }

    private int find(long lower, long upper) {
        long first = lower;
        long second = upper;
        long low = quotes(first);
        long high = quotes(second);
        // All bits up to the upper one of the quotation mark's byte; none of the second word if it is in the first.
        long firstMask = low ^ (low - 1);
        long secondMask = low == 0 ? high ^ (high - 1) : 0;
        first &= low == 0 ? -1 : firstMask;
        second &= secondMask;
        int slot = slot(hash(first, second));
        return words[2 * slot] == first && words[2 * slot + 1] == second ? packed[slot] : 0;
    }

    private static long quotes(long word) {
        long other = word ^ Words.QUOTES;
        return (other - Words.ONES) & ~other & Words.HIGHS;
    }
}
