package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.Node;
import java.util.List;

/** Alternatives of an array, told apart by the kind of its first item. */
final class ArrayCandidates implements Candidates {
    private final boolean exact;
    private final long all;
    private final MemberClues clues;

    /**
     * What tells alternatives apart.
     *
     * @param nodes at most {@link #MOST}
     * @param exact whether nothing is to be answered unless one alone is left
     */
    ArrayCandidates(List<Node> nodes, boolean exact) {
        this.exact = exact;
        this.all = Candidates.all(nodes.size());
        this.clues =
                new MemberClues(nodes.stream().map(node -> node.array().item(0)).toList());
    }

    @Override
    public long of(byte[] b, int from, int end) {
        int p = Values.open(b, from, end, '[');
        if (p < 0) {
            return NONE;
        }
        long left = b[p] == ']' ? all : clues.of(b, p, end);
        return exact && !Candidates.isSingle(left) ? NONE : Candidates.of(left, left);
    }
}
