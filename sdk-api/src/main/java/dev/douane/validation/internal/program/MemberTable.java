package dev.douane.validation.internal.program;

import dev.douane.internal.json.Words;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an object by the text of their names, quotation marks and all: a long name is hashed word by word while
 * its end is being looked for, so that it is passed over once.
 */
final class MemberTable {
    private static final int LONGEST = 4;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long FIRST_BYTE = 0xFFL;

    private final @Nullable ShortNames shortNames;
    private final @Nullable Property[] slots;

    MemberTable(Property[] properties) {
        this.shortNames = ShortNames.of(properties);
        this.slots = new Property[Integer.highestOneBit(Math.max(2, properties.length * 2)) * 2];
        for (Property property : properties) {
            long[] words = property.words();
            if (property.plain() && words.length <= LONGEST && !(shortNames != null && ShortNames.isShort(property))) {
                long hash = 0;
                for (long word : words) {
                    hash = mixed(hash ^ word);
                }
                int slot = slot(hash);
                while (slots[slot] != null) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = property;
            }
        }
    }

    /**
     * Looks for a property.
     *
     * @param b the text
     * @param from the name's opening quotation mark
     * @param end where the text ends
     * @return the property's index plus one, and above 16 bits how long the token is; or 0 if the name is unknown, long,
     *     written with escapes or near to the end
     */
    int find(byte[] b, int from, int end) {
        int found = shortNames == null ? 0 : shortNames.find(b, from, end);
        return found != 0 ? found : findLong(b, from, end);
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
                return find(b, from, end, mixed(hash ^ (word & mask)));
            }
            hash = mixed(hash ^ word);
            ignored = 0;
            p += Words.SIZE;
        }
        return 0;
    }

    private int find(byte[] b, int from, int end, long hash) {
        int slot = slot(hash);
        for (@Nullable Property property = slots[slot]; property != null; property = slots[slot]) {
            if (property.read(b, from, end) >= 0) {
                return packed(property);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return 0;
    }

    static int packed(Property property) {
        return (property.tokenLength() << Short.SIZE) | (property.index + 1);
    }

    private int slot(long hash) {
        return (int) (hash >>> Integer.SIZE) & (slots.length - 1);
    }

    private static long mixed(long bits) {
        long product = bits * MIX;
        return product ^ (product >>> 29);
    }
}
