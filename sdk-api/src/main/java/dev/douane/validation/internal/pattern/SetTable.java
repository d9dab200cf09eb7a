package dev.douane.validation.internal.pattern;

import dev.douane.internal.json.JsonEscapes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of a few sets a character is in that takes more than a byte in a string of JSON, because it is beyond ASCII or
 * escaped. It knows those of the Basic Multilingual Plane.
 */
public final class SetTable {
    /** Of what {@link #at} answers, a bit for each set. */
    public static final int MOST = Character.SIZE;

    private static final int ASCII = 0x80;
    private static final int PLANE = 0x10000;
    private static final int PAGE_BITS = 6;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FIRST_OF_TWO = 0xC2 - 0x100;
    private static final int FIRST_OF_THREE = 0xE0 - 0x100;
    private static final int FIRST_OF_FOUR = 0xF0 - 0x100;
    private static final int LEAST_OF_THREE = 0x800;
    private static final int ESCAPE = 2;
    private static final int UNICODE_ESCAPE = 6;
    /** Below ASCII, what is usually escaped, be it because it must or because some prefer to. */
    private static final String ESCAPED = "\"\\/";

    /** For each 64 characters where their sets begin. */
    private final int[] pages = new int[PLANE >> PAGE_BITS];
    /** The sets of a character; those of two bytes come first, so that they are found without a look at the pages. */
    private final char[] members;

    private SetTable(char[] all) {
        char[] shared = new char[PLANE];
        Map<String, Integer> known = new HashMap<>();
        int size = 0;
        for (int page = 0; page < pages.length; page++) {
            String its = new String(all, page << PAGE_BITS, PAGE);
            Integer same = page < LEAST_OF_THREE >> PAGE_BITS ? null : known.putIfAbsent(its, size);
            if (same == null) {
                its.getChars(0, PAGE, shared, size);
                size += PAGE;
            }
            pages[page] = same == null ? size - PAGE : same;
        }
        this.members = Arrays.copyOf(shared, size);
    }

    /** Null if there are too many sets, or if no such character is in any of them. */
    static @Nullable SetTable of(List<CodePoints> sets) {
        if (sets.size() > MOST || sets.stream().noneMatch(SetTable::reachesBeyond)) {
            return null;
        }
        char[] members = new char[PLANE];
        for (int number = 0; number < sets.size(); number++) {
            CodePoints set = sets.get(number);
            for (int range = 0; range < set.size(); range++) {
                for (int c = set.first(range); c <= set.last(range) && c < PLANE; c++) {
                    members[c] |= (char) (1 << number);
                }
            }
        }
        return new SetTable(members);
    }

    private static boolean reachesBeyond(CodePoints set) {
        return (set.size() > 0 && (set.first(0) < ' ' || set.last(set.size() - 1) >= ASCII))
                || ESCAPED.chars().anyMatch(set::contains);
    }

    /**
     * Reads a character.
     *
     * @param b the text
     * @param p a byte in a string that is not a character of ASCII by itself
     * @param end where the text ends
     * @return a bit for each set it is in, and above {@link #MOST} bits how many bytes it takes; 0 if it is not valid, not
     *     known here, or cut off by the end
     */
    public int at(byte[] b, int p, int end) {
        int first = b[p];
        if (first >= FIRST_OF_TWO && first < FIRST_OF_THREE && p + 1 < end && continues(b[p + 1])) {
            return answer(2, members[(first & 0x1F) << PAGE_BITS | (b[p + 1] & 0x3F)]);
        }
        return first == '\\' ? escaped(b, p, end) : longer(b, p, end, first);
    }

    private static int answer(int bytes, int sets) {
        return bytes << MOST | sets;
    }

    private static boolean continues(byte unit) {
        return unit < (byte) 0xC0;
    }

    private int longer(byte[] b, int p, int end, int first) {
        boolean three = first >= FIRST_OF_THREE && first < FIRST_OF_FOUR;
        if (!three || p + 2 >= end || !continues(b[p + 1]) || !continues(b[p + 2])) {
            return 0;
        }
        int c = (first & 0xF) << 12 | (b[p + 1] & 0x3F) << 6 | (b[p + 2] & 0x3F);
        return c < LEAST_OF_THREE || Character.isSurrogate((char) c) ? 0 : answer(3, sets(c));
    }

    private int sets(int c) {
        return members[pages[c >> PAGE_BITS] + (c & (PAGE - 1))];
    }

    private int escaped(byte[] b, int p, int end) {
        int c = JsonEscapes.character(b, p, end);
        return c < 0 ? 0 : answer(b[p + 1] == 'u' ? UNICODE_ESCAPE : ESCAPE, sets(c));
    }
}
