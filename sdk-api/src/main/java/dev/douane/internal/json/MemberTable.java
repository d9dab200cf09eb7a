package dev.douane.internal.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names by their text, quotation marks and all: a long name is hashed word by word while
 * its end is being looked for, so that it is passed over once.
 */
public final class MemberTable {
    /** So many bytes are looked at, at most. */
    public static final int REACH = 40;

    private static final int LONGEST = 4;
    private static final long FIRST_BYTE = 0xFFL;

    private final @Nullable ShortNames shortNames;
    private final NameToken[] names;
    /** Indexes plus one. */
    private final int[] slots;

    private final boolean complete;
    private final boolean onlyShort;

    /**
     * A table.
     *
     * @param names each once, {@link Short#MAX_VALUE} of them at most for any to be found
     */
    public MemberTable(List<? extends NameToken> names) {
        this.names = names.toArray(new NameToken[0]);
        this.shortNames = ShortNames.of(names);
        this.slots = new int[Integer.highestOneBit(Math.max(2, names.size() * 2)) * 2];
        boolean all = names.size() <= Short.MAX_VALUE;
        boolean none = true;
        for (int index = 0; index < Math.min(names.size(), Short.MAX_VALUE); index++) {
            NameToken name = names.get(index);
            long[] words = name.words();
            all &= name.plain() && words.length <= LONGEST;
            if (name.plain() && words.length <= LONGEST && !(shortNames != null && ShortNames.isShort(name))) {
                none = false;
                long hash = 0;
                for (long word : words) {
                    hash = Words.mixed(hash ^ word);
                }
                int slot = slot(hash);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = index + 1;
            }
        }
        this.complete = all;
        this.onlyShort = none;
    }

    /**
     * Whether a name that is not found is none of the table's, if it is written without escapes and at least {@link #REACH}
     * bytes stand before the end of the text.
     *
     * @return false if the table has longer names, or such as need escapes
     */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Looks for a name.
     *
     * @param b the text
     * @param from the name's opening quotation mark
     * @param end where the text ends
     * @return the name's index plus one, and above 16 bits how long the token is; or 0 if the name is unknown, long,
     *     written with escapes or near to the end
     */
    public int find(byte[] b, int from, int end) {
        int found = shortNames == null ? 0 : shortNames.find(b, from, end);
        return found != 0 || onlyShort ? found : findLong(b, from, end);
    }

    private int findLong(byte[] b, int from, int end) {
        long hash = 0;
        long ignored = FIRST_BYTE;
        int p = from;
        for (int i = 0; i < LONGEST && p + Words.SIZE <= end; i++) {
            long word = Words.at(b, p);
            long quotes = (word & ~ignored) ^ Words.QUOTES;
            long hit = (quotes - Words.ONES) & ~quotes & Words.HIGHS;
            if (hit != 0) {
                // All bits up to the upper one of the quotation mark's byte.
                long mask = hit ^ (hit - 1);
                return find(b, from, end, Words.mixed(hash ^ (word & mask)));
            }
            hash = Words.mixed(hash ^ word);
            ignored = 0;
            p += Words.SIZE;
        }
        return 0;
    }

    private int find(byte[] b, int from, int end, long hash) {
        int slot = slot(hash);
        for (int index = slots[slot] - 1; index >= 0; index = slots[slot] - 1) {
            NameToken name = names[index];
            if (name.read(b, from, end) >= 0) {
                return packed(name, index);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return 0;
    }

    static int packed(NameToken name, int index) {
        return (name.tokenLength() << Short.SIZE) | (index + 1);
    }

    private int slot(long hash) {
        return (int) (hash >>> Integer.SIZE) & (slots.length - 1);
    }
}
