package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.MemberScan;
import dev.douane.internal.json.MemberTable;
import dev.douane.internal.json.NameToken;
import dev.douane.validation.internal.program.NameTable;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Alternatives of an object, told apart by the names of its first members and by their values: a name that an alternative
 * does not allow, a constant that is another's, at the end of the object a name that is missing. Among those that are left,
 * one that knows all names so far is meant more likely than one that merely allows them.
 */
final class ObjectCandidates implements Candidates {
    /** Further away than this, looking costs more than trying. */
    private static final int FAR = 512;

    /** Where it has to be certain that no second one accepts the object. */
    private static final int FARTHEST = 1 << 16;

    /** So many names are remembered as seen. */
    private static final int NAMES = Long.SIZE;

    private final boolean exact;
    private final long all;
    /** Those that allow names that nobody knows. */
    private final long open;

    private final MemberTable members;
    private final NameTable names;
    /** By name, those that allow it. */
    private final long[] allowed;
    /** By name, those that say something of it. */
    private final long[] known;
    /** By name, what its value says. */
    private final MemberClues[] clues;
    /** By alternative, the names it requires. */
    private final long[] required;

    /**
     * What tells alternatives apart.
     *
     * @param nodes at most {@link #MOST}, none of which asks another node about the whole object
     * @param exact whether nothing is to be answered unless one alone is left
     */
    ObjectCandidates(List<Node> nodes, boolean exact) {
        this.exact = exact;
        this.all = Candidates.all(nodes.size());
        Set<String> distinct = new LinkedHashSet<>();
        for (Node node : nodes) {
            for (int i = 0; i < node.object().size(); i++) {
                distinct.add(node.object().property(i).name());
            }
        }
        List<NameToken> tokens = new ArrayList<>();
        distinct.forEach(name -> tokens.add(new NameToken(name)));
        this.members = new MemberTable(tokens);
        this.names = new NameTable(distinct);
        this.allowed = new long[tokens.size()];
        this.known = new long[tokens.size()];
        this.clues = new MemberClues[tokens.size()];
        this.required = new long[nodes.size()];
        long others = 0;
        for (int i = 0; i < nodes.size(); i++) {
            ObjectPlan plan = nodes.get(i).object();
            others |= Shape.isClosed(plan) ? 0 : 1L << i;
        }
        this.open = others;
        for (int index = 0; index < tokens.size(); index++) {
            byte[] name = tokens.get(index).name().getBytes(StandardCharsets.UTF_8);
            List<Node> values = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                values.add(note(nodes.get(i).object(), name, index, i));
            }
            clues[index] = new MemberClues(values);
        }
    }

    /** Notes what one alternative says of a name; answers what it says of the value. */
    private Node note(ObjectPlan plan, byte[] name, int index, int alternative) {
        long bit = 1L << alternative;
        int own = plan.find(name, 0, name.length);
        Node value = own >= 0 ? plan.property(own).node : plan.unknown().node(name, 0, name.length);
        allowed[index] |= Shape.isNothing(value) ? 0 : bit;
        known[index] |= own >= 0 ? bit : 0;
        if (own >= 0 && index < NAMES && plan.requires(own)) {
            required[alternative] |= 1L << index;
        }
        return value;
    }

    @Override
    public long of(byte[] b, int from, int end) {
        int p = Values.skip(b, from, end);
        if (p >= end || b[p] != '{') {
            return NONE;
        }
        int limit = Math.min(end, p + (exact ? FARTHEST : FAR));
        long left = all;
        long preferred = all;
        long seen = 0;
        p = Values.skip(b, p + 1, limit);
        boolean closed = p < limit && b[p] == '}';
        while (!closed && p < limit && b[p] == '"') {
            int value;
            int index;
            int member = members.find(b, p, end);
            if (member != 0) {
                index = (member & 0xFFFF) - 1;
                value = NameToken.colon(b, p + (member >>> Short.SIZE), limit);
            } else {
                long token = JsonScan.string(b, p + 1, limit);
                if (token < 0 || (token & JsonScan.ESCAPED) != 0) {
                    break;
                }
                index = names.find(b, p + 1, JsonScan.close(token));
                value = NameToken.colon(b, JsonScan.close(token) + 1, limit);
            }
            if (value < 0) {
                break;
            }
            if (index < 0) {
                left &= open;
            } else {
                left &= allowed[index] & clues[index].of(b, value, limit);
                preferred &= known[index];
                seen |= index < NAMES ? 1L << index : 0;
            }
            if (Candidates.isSingle(left)) {
                return Candidates.of(left, left);
            }
            long likely = left & preferred;
            if (!exact && likely != 0 && Candidates.isSingle(likely)) {
                return Candidates.of(left, likely);
            }
            p = MemberScan.next(b, value, limit);
            closed = p == MemberScan.CLOSED;
        }
        left = closed ? complete(left, seen) : left;
        return exact && !Candidates.isSingle(left) ? NONE : Candidates.of(left, preferred);
    }

    /** Those that miss nothing. */
    private long complete(long left, long seen) {
        long complete = 0;
        for (long rest = left; rest != 0; rest &= rest - 1) {
            int alternative = Long.numberOfTrailingZeros(rest);
            complete |= (required[alternative] & ~seen) == 0 ? 1L << alternative : 0;
        }
        return complete;
    }
}
