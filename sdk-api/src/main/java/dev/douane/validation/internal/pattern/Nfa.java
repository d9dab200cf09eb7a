package dev.douane.validation.internal.pattern;

import dev.douane.validation.internal.pattern.SyntaxTree.Choice;
import dev.douane.validation.internal.pattern.SyntaxTree.Edge;
import dev.douane.validation.internal.pattern.SyntaxTree.OneOf;
import dev.douane.validation.internal.pattern.SyntaxTree.Repeat;
import dev.douane.validation.internal.pattern.SyntaxTree.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * A nondeterministic automaton, after Thompson. A node either reads a character of some classes, or stands for one or
 * two others without reading, at the text's start or end only where it says so. Nodes are numbers; node 0 is the match.
 */
final class Nfa {
    static final int MATCH = 0;

    /** No second node. */
    static final int NONE = -1;

    /** What a node is. */
    enum Kind {
        MATCHED,
        FORK,
        AT_START,
        AT_END,
        READING
    }

    private static final Ints NO_CLASSES = new Ints();

    private final AutomatonBudget budget;
    private final List<Kind> kinds = new ArrayList<>();
    private final Ints first = new Ints();
    private final Ints second = new Ints();
    private final List<Ints> classes = new ArrayList<>();
    private final Alphabet alphabet;
    private final int start;

    Nfa(SyntaxTree tree, Alphabet alphabet, AutomatonBudget budget) {
        this.alphabet = alphabet;
        this.budget = budget;
        node(Kind.MATCHED, NONE, NONE);
        this.start = build(tree, MATCH);
    }

    int size() {
        return kinds.size();
    }

    /** Where an attempt to match begins. */
    int start() {
        return start;
    }

    Kind kind(int node) {
        return kinds.get(node);
    }

    /** The node that a node leads to or stands for. */
    int first(int node) {
        return first.get(node);
    }

    /** The other one of a fork. */
    int second(int node) {
        return second.get(node);
    }

    /** The classes that a node reads. */
    Ints classes(int node) {
        return classes.get(node);
    }

    /** Adds what leads from the answered node through a part of the tree to the given node. */
    private int build(SyntaxTree tree, int next) {
        if (tree instanceof OneOf one) {
            int node = node(Kind.READING, next, NONE);
            classes.set(node, alphabet.classesOf(one.set()));
            return node;
        }
        if (tree instanceof Edge edge) {
            return node(edge.last() ? Kind.AT_END : Kind.AT_START, next, NONE);
        }
        if (tree instanceof Sequence sequence) {
            int node = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                node = build(sequence.parts().get(i), node);
            }
            return node;
        }
        if (tree instanceof Choice choice) {
            int last = choice.parts().size() - 1;
            int node = build(choice.parts().get(last), next);
            for (int i = last - 1; i >= 0; i--) {
                node = node(Kind.FORK, build(choice.parts().get(i), next), node);
            }
            return node;
        }
        return repeat((Repeat) tree, next);
    }

    private int repeat(Repeat repeat, int next) {
        int node = next;
        int least = repeat.least();
        if (repeat.most() == SyntaxTree.NO_LIMIT) {
            node = node(Kind.FORK, NONE, next);
            int body = build(repeat.part(), node);
            first.set(node, body);
            if (least > 0) {
                node = body;
                least--;
            }
        }
        for (int i = repeat.least(); i < repeat.most(); i++) {
            budget.node();
            node = node(Kind.FORK, build(repeat.part(), node), next);
        }
        for (int i = 0; i < least; i++) {
            budget.node();
            node = build(repeat.part(), node);
        }
        return node;
    }

    private int node(Kind kind, int one, int other) {
        budget.node();
        kinds.add(kind);
        first.add(one);
        second.add(other);
        classes.add(NO_CLASSES);
        return size() - 1;
    }
}
