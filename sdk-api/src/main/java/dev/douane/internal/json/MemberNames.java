package dev.douane.internal.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of an object's members, found by way of the order in which they usually come. Safe for use by many threads, which
 * learn the order together: whatever of it they see late or never costs time, not rightness.
 */
public final class MemberNames {
    /** Comes before the first member. */
    public static final int FIRST = -1;

    private static final int UNKNOWN = -1;

    private final NameToken[] tokens;
    private final MemberTable table;
    private final Map<String, Integer> indexes = new HashMap<>();
    /** By index plus one, which index came next. */
    private final int[] next;

    /**
     * Names.
     *
     * @param names each once, in the order that is most likely
     */
    public MemberNames(List<String> names) {
        this.tokens = names.stream().map(NameToken::new).toArray(NameToken[]::new);
        this.table = new MemberTable(List.of(tokens));
        this.next = new int[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            indexes.put(names.get(i), i);
            next[i] = i;
        }
        next[names.size()] = UNKNOWN;
    }

    /** The index of the name that follows, and where it ends behind the colon, above 32 bits. */
    long find(byte[] b, int p, int previous) throws UnusualTextException {
        int index = next[previous + 1];
        int behind = behind(index, b, p);
        if (behind < 0 && index >= 0) {
            // Where one is left out now and then, the one behind it comes.
            index = next[index + 1];
            behind = behind(index, b, p);
        }
        if (behind >= 0) {
            return packed(index, behind);
        }
        long found = lookUp(b, p);
        next[previous + 1] = (int) found;
        return found;
    }

    private int behind(int index, byte[] b, int p) {
        return index < 0 ? -1 : tokens[index].read(b, p, b.length);
    }

    private long lookUp(byte[] b, int p) throws UnusualTextException {
        int member = table.find(b, p, b.length);
        if (member != 0) {
            return packed((member & 0xFFFF) - 1, NameToken.colon(b, p + (member >>> Short.SIZE), b.length));
        }
        if (p >= b.length || b[p] != '"') {
            throw new UnusualTextException();
        }
        long token = JsonScan.string(b, p + 1, b.length);
        Integer index = token < 0 ? null : indexes.get(JsonEscapes.text(b, p + 1, token));
        if (index == null) {
            throw new UnusualTextException();
        }
        return packed(index, NameToken.colon(b, JsonScan.close(token) + 1, b.length));
    }

    private static long packed(int index, int behind) throws UnusualTextException {
        if (behind < 0) {
            throw new UnusualTextException();
        }
        return ((long) behind << Integer.SIZE) | index;
    }
}
