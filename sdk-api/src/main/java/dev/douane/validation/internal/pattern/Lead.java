package dev.douane.validation.internal.pattern;

import dev.douane.validation.internal.pattern.SyntaxTree.Edge;
import dev.douane.validation.internal.pattern.SyntaxTree.OneOf;
import dev.douane.validation.internal.pattern.SyntaxTree.Repeat;
import dev.douane.validation.internal.pattern.SyntaxTree.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * What every match of an expression begins with.
 *
 * @param text of characters that stand for themselves in JSON, each out of a few ranges; may be empty
 * @param rest what follows it
 */
record Lead(FixedText text, SyntaxTree rest) {
    /** Nothing. */
    static final Lead NONE = new Lead(new FixedText.Builder().build(), new Sequence(List.of()));

    private static final int ASCII = 0x80;
    private static final int MOST_RANGES = 3;

    /** Nothing, too, if it may match elsewhere than at the start, or if what follows speaks of the start. */
    static Lead of(SyntaxTree tree, int longest) {
        boolean begins = tree instanceof Sequence sequence
                && sequence.parts().size() > 1
                && Extent.begins(sequence.parts().get(0));
        Lead lead = begins ? behindEdge((Sequence) tree, longest) : NONE;
        return speaksOfStart(lead.rest()) ? NONE : lead;
    }

    /** What a sequence begins with that is known to stand at the start. */
    static Lead behindEdge(Sequence sequence, int longest) {
        List<SyntaxTree> parts = new ArrayList<>();
        addTo(parts, sequence);
        FixedText.Builder text = new FixedText.Builder();
        int next = 0;
        // Behind a character an edge is no longer known to hold: it stays in the rest.
        while (next < parts.size() && isStart(parts.get(next))) {
            next++;
        }
        while (next < parts.size() && add(text, parts.get(next), longest)) {
            next++;
        }
        return new Lead(text.build(), new Sequence(parts.subList(next, parts.size())));
    }

    private static void addTo(List<SyntaxTree> parts, Sequence sequence) {
        for (SyntaxTree part : sequence.parts()) {
            if (part instanceof Sequence inner) {
                addTo(parts, inner);
            } else {
                parts.add(part);
            }
        }
    }

    private static boolean isStart(SyntaxTree part) {
        return part instanceof Edge edge && !edge.last();
    }

    private static boolean speaksOfStart(SyntaxTree tree) {
        if (tree instanceof Sequence sequence) {
            return sequence.parts().stream().anyMatch(Lead::speaksOfStart);
        }
        if (tree instanceof SyntaxTree.Choice choice) {
            return choice.parts().stream().anyMatch(Lead::speaksOfStart);
        }
        return tree instanceof Repeat repeat ? speaksOfStart(repeat.part()) : isStart(tree);
    }

    private static boolean add(FixedText.Builder text, SyntaxTree part, int longest) {
        Repeat repeat = part instanceof Repeat its ? its : new Repeat(part, 1, 1);
        boolean fits = repeat.part() instanceof OneOf one
                && repeat.least() == repeat.most()
                && repeat.least() <= longest - text.length()
                && isPlain(one.set());
        for (int i = 0; fits && i < repeat.least(); i++) {
            text.allow(((OneOf) repeat.part()).set());
        }
        return fits;
    }

    private static boolean isPlain(CodePoints set) {
        boolean plain = set.size() > 0 && set.size() <= MOST_RANGES;
        for (int range = 0; plain && range < set.size(); range++) {
            int first = set.first(range);
            int last = set.last(range);
            plain = first >= ' ' && last < ASCII && !isIn('"', first, last) && !isIn('\\', first, last);
        }
        return plain;
    }

    private static boolean isIn(char c, int first, int last) {
        return c >= first && c <= last;
    }
}
