package dev.douane.validation.internal.program;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.MemberScan;
import dev.douane.internal.json.MemberTable;
import dev.douane.internal.json.NameToken;
import dev.douane.internal.json.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which of several alternatives an object is meant for, by a property that each of them requires to be a constant
 * of its own. The others refuse it for that, so they need not be asked.
 */
public final class Discriminator {
    /** Nothing was found; all alternatives have to be asked. */
    public static final int NONE = -1;

    /** Further away than this, looking for the property costs more than asking everybody. */
    private static final int FARTHEST = 4_096;

    private final NameToken name;
    private final MemberTable values;
    private final NameTable longValues;
    private final int[] nodeOf;
    private final List<Node> nodes;

    Discriminator(String property, List<List<String>> valuesByNode, List<Node> nodes) {
        this.name = new NameToken(property);
        this.nodes = List.copyOf(nodes);
        List<String> texts = new ArrayList<>();
        List<NameToken> tokens = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (String value : valuesByNode.get(i)) {
                texts.add(value);
                tokens.add(new NameToken(value));
                owners.add(i);
            }
        }
        this.values = new MemberTable(tokens);
        this.longValues = new NameTable(texts);
        this.nodeOf = new int[owners.size()];
        for (int i = 0; i < nodeOf.length; i++) {
            nodeOf[i] = owners.get(i);
        }
    }

    /**
     * The alternatives.
     *
     * @return in the order of the schema
     */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * Looks ahead.
     *
     * @param b the text
     * @param open the object's opening bracket
     * @param end where the text ends, or what is there of it
     * @return the index of the alternative, or {@link #NONE}
     */
    public int choose(byte[] b, int open, int end) {
        int limit = Math.min(end, open + FARTHEST);
        int p = JsonScan.space(b, open + 1, limit);
        while (p >= 0 && p < limit && b[p] == '"') {
            int behind = behindName(b, p, limit);
            if (behind >= 0) {
                return alternative(b, behind, limit);
            }
            long other = JsonScan.string(b, p + 1, limit);
            int value = other < 0 ? -1 : NameToken.colon(b, JsonScan.close(other) + 1, limit);
            if (value < 0) {
                return NONE;
            }
            p = MemberScan.next(b, value, limit);
        }
        return NONE;
    }

    /** The byte behind the colon, or -1 if another name stands there. Near the end there is no room to compare words. */
    private int behindName(byte[] b, int p, int limit) {
        boolean room = p + name.tokenLength() + 2 * Words.SIZE <= limit;
        return room && !Words.areEarly() ? name.read(b, p, limit) : name.readEarly(b, p, limit);
    }

    private int alternative(byte[] b, int behindColon, int limit) {
        int p = JsonScan.space(b, behindColon, limit);
        if (p >= limit || b[p] != '"') {
            return NONE;
        }
        int known = values.find(b, p, limit);
        if (known != 0) {
            return nodeOf[(known & 0xFFFF) - 1];
        }
        long text = JsonScan.string(b, p + 1, limit);
        if (text < 0 || (text & JsonScan.ESCAPED) != 0) {
            return NONE;
        }
        int index = longValues.find(b, p + 1, JsonScan.close(text));
        return index < 0 ? NONE : nodeOf[index];
    }
}
