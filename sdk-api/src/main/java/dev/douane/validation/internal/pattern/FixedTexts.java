package dev.douane.validation.internal.pattern;

import dev.douane.validation.internal.pattern.SyntaxTree.Choice;
import dev.douane.validation.internal.pattern.SyntaxTree.Edge;
import dev.douane.validation.internal.pattern.SyntaxTree.OneOf;
import dev.douane.validation.internal.pattern.SyntaxTree.Repeat;
import dev.douane.validation.internal.pattern.SyntaxTree.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions that come to a few fixed texts, such as {@code ^(0[1-9]|[1-9][0-9]|2[AB])[0-9]{3}$}: whichever of them it is,
 * each byte is on its own account.
 */
public final class FixedTexts {
    private static final int MOST = 4;
    private static final int LONGEST = 40;
    private static final int LAST_OF_ASCII = 0x7F;

    private FixedTexts() {}

    /**
     * The texts that a check accepts.
     *
     * @param check of a text
     * @return the most usual ones first; empty if there are more than a few, or others than fixed ones of ASCII
     */
    public static List<FixedText> of(TextCheck check) {
        if (!(check instanceof ByteAutomaton automaton)) {
            return List.of();
        }
        List<FixedText> texts = new ArrayList<>();
        for (List<CodePoints> characters : whole(automaton.tree())) {
            FixedText.Builder text = new FixedText.Builder();
            for (CodePoints some : characters) {
                text.allow(some);
            }
            texts.add(text.build());
        }
        return mostUsualFirst(texts);
    }

    private static List<FixedText> mostUsualFirst(List<FixedText> few) {
        List<FixedText> sorted = new ArrayList<>();
        for (FixedText text : few) {
            int at = 0;
            while (at < sorted.size() && sorted.get(at).count() >= text.count()) {
                at++;
            }
            sorted.add(at, text);
        }
        return sorted;
    }

    /** Of an expression that matches from the start to the end; empty if it is another, or there are too many. */
    private static List<List<CodePoints>> whole(SyntaxTree tree) {
        if (tree instanceof Choice choice) {
            List<List<List<CodePoints>>> parts = new ArrayList<>();
            for (SyntaxTree part : choice.parts()) {
                parts.add(whole(part));
            }
            return union(parts);
        }
        if (!(tree instanceof Sequence sequence) || !Extent.isWhole(tree)) {
            return List.of();
        }
        List<SyntaxTree> parts = sequence.parts();
        int last = parts.size() - 1;
        boolean between = parts.get(0) instanceof Edge && parts.get(last) instanceof Edge;
        return between ? expanded(new Sequence(parts.subList(1, last))) : List.of();
    }

    private static List<List<CodePoints>> union(List<List<List<CodePoints>>> parts) {
        List<List<CodePoints>> all = new ArrayList<>();
        for (List<List<CodePoints>> its : parts) {
            all.addAll(its);
            if (its.isEmpty() || all.size() > MOST) {
                return List.of();
            }
        }
        return all;
    }

    /** Empty if there are too many, or if it asks where it stands. */
    private static List<List<CodePoints>> expanded(SyntaxTree tree) {
        if (tree instanceof OneOf one) {
            boolean ascii = one.set().size() > 0 && one.set().last(one.set().size() - 1) <= LAST_OF_ASCII;
            return ascii ? List.of(List.of(one.set())) : List.of();
        }
        if (tree instanceof Edge) {
            return List.of();
        }
        if (tree instanceof Choice choice) {
            List<List<List<CodePoints>>> parts = new ArrayList<>();
            for (SyntaxTree part : choice.parts()) {
                parts.add(expanded(part));
            }
            return union(parts);
        }
        if (tree instanceof Sequence sequence) {
            List<List<CodePoints>> all = List.of(List.of());
            for (SyntaxTree part : sequence.parts()) {
                all = product(all, expanded(part));
            }
            return all;
        }
        return repeated((Repeat) tree);
    }

    private static List<List<CodePoints>> repeated(Repeat repeat) {
        if (repeat.most() == SyntaxTree.NO_LIMIT || repeat.most() - repeat.least() >= MOST || repeat.most() > LONGEST) {
            return List.of();
        }
        List<List<CodePoints>> part = expanded(repeat.part());
        List<List<CodePoints>> so = List.of(List.of());
        List<List<CodePoints>> all = new ArrayList<>();
        for (int count = 0; count <= repeat.most(); count++) {
            if (so.isEmpty()) {
                return List.of();
            }
            all.addAll(count < repeat.least() ? List.of() : so);
            so = product(so, part);
        }
        return all.size() > MOST ? List.of() : all;
    }

    private static List<List<CodePoints>> product(List<List<CodePoints>> begins, List<List<CodePoints>> ends) {
        if (begins.size() * ends.size() > MOST) {
            return List.of();
        }
        List<List<CodePoints>> all = new ArrayList<>();
        for (List<CodePoints> begin : begins) {
            for (List<CodePoints> end : ends) {
                List<CodePoints> both = new ArrayList<>(begin);
                both.addAll(end);
                if (both.size() > LONGEST) {
                    return List.of();
                }
                all.add(both);
            }
        }
        return all;
    }
}
