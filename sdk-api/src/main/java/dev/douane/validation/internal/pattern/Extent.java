package dev.douane.validation.internal.pattern;

import dev.douane.validation.internal.pattern.SyntaxTree.Choice;
import dev.douane.validation.internal.pattern.SyntaxTree.Edge;
import dev.douane.validation.internal.pattern.SyntaxTree.OneOf;
import dev.douane.validation.internal.pattern.SyntaxTree.Repeat;
import dev.douane.validation.internal.pattern.SyntaxTree.Sequence;
import java.util.List;

/** How much of a text an expression matches. */
final class Extent {
    private Extent() {}

    /** Whether it matches nothing but whole texts. */
    static boolean isWhole(SyntaxTree tree) {
        if (tree instanceof Choice choice) {
            return choice.parts().stream().allMatch(Extent::isWhole);
        }
        return begins(tree) && ends(tree);
    }

    /** Whether it matches at the start of a text and nowhere else. */
    static boolean begins(SyntaxTree tree) {
        if (tree instanceof Choice choice) {
            return choice.parts().stream().allMatch(Extent::begins);
        }
        if (tree instanceof Sequence sequence) {
            return !sequence.parts().isEmpty() && begins(sequence.parts().get(0));
        }
        return tree instanceof Edge edge && !edge.last();
    }

    private static boolean ends(SyntaxTree tree) {
        if (tree instanceof Choice choice) {
            return choice.parts().stream().allMatch(Extent::ends);
        }
        if (tree instanceof Sequence sequence) {
            List<SyntaxTree> parts = sequence.parts();
            return !parts.isEmpty() && ends(parts.get(parts.size() - 1));
        }
        return tree instanceof Edge edge && edge.last();
    }

    /** The length of the longest match in characters, or {@link Markers#LONGEST} if there are longer ones. */
    static int longest(SyntaxTree tree) {
        if (tree instanceof Sequence sequence) {
            int all = sequence.parts().stream().mapToInt(Extent::longest).sum();
            return Math.min(Markers.LONGEST, all);
        }
        if (tree instanceof Choice choice) {
            return choice.parts().stream().mapToInt(Extent::longest).max().orElse(0);
        }
        if (tree instanceof Repeat repeat) {
            boolean many = repeat.most() == SyntaxTree.NO_LIMIT || repeat.most() > Markers.LONGEST;
            int times = many ? Markers.LONGEST : repeat.most();
            return Math.min(Markers.LONGEST, times * longest(repeat.part()));
        }
        return tree instanceof OneOf ? 1 : 0;
    }
}
