package dev.douane.validation.internal.pattern;

import dev.douane.validation.internal.pattern.SyntaxTree.Choice;
import dev.douane.validation.internal.pattern.SyntaxTree.Edge;
import dev.douane.validation.internal.pattern.SyntaxTree.OneOf;
import dev.douane.validation.internal.pattern.SyntaxTree.Repeat;
import dev.douane.validation.internal.pattern.SyntaxTree.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a tree of what is read, unless there is something in it that an automaton cannot do. A generous one leaves that
 * out, so that its tree finds whatever the expression finds, and perhaps more.
 */
final class SyntaxTreeBuilder implements EcmaSink {
    /** What follows recurses into groups; Java's own way recurses deeper. */
    private static final int MAX_DEPTH = 200;

    private static final SyntaxTree NOTHING = new Sequence(List.of());

    private final Deque<Group> open = new ArrayDeque<>();
    private final Set<CodePoints> sets = new LinkedHashSet<>();
    private final Map<String, SyntaxTree> captured = new HashMap<>();
    private final boolean generous;
    private Group current = new Group("", false);
    private int groups;
    private boolean possible = true;

    SyntaxTreeBuilder() {
        this(false);
    }

    SyntaxTreeBuilder(boolean generous) {
        this.generous = generous;
    }

    /** What is read of a group. */
    private static final class Group {
        private final String name;
        private final boolean looksAround;
        private final List<SyntaxTree> choices = new ArrayList<>();
        private List<SyntaxTree> parts = new ArrayList<>();

        Group(String name, boolean looksAround) {
            this.name = name;
            this.looksAround = looksAround;
        }

        void or() {
            choices.add(one(parts) ? parts.get(0) : new Sequence(parts));
            parts = new ArrayList<>();
        }

        SyntaxTree end() {
            or();
            return one(choices) ? choices.get(0) : new Choice(choices);
        }

        private static boolean one(List<SyntaxTree> list) {
            return list.size() == 1;
        }
    }

    /** The tree, or nothing if an automaton cannot do it. */
    Optional<SyntaxTree> tree() {
        return possible ? Optional.of(current.end()) : Optional.empty();
    }

    /** All sets of characters that the tree speaks of. */
    List<CodePoints> sets() {
        return List.copyOf(sets);
    }

    @Override
    public void textStart() {
        add(new Edge(false));
    }

    @Override
    public void textEnd() {
        add(new Edge(true));
    }

    @Override
    public void wordEdge(boolean negated) {
        possible &= generous;
    }

    @Override
    public void or() {
        current.or();
    }

    @Override
    public void open(String inJava, boolean looksAround) {
        possible &= (generous || !looksAround) && open.size() < MAX_DEPTH;
        if (possible) {
            open.push(current);
            boolean named = inJava.startsWith("(?<") && !looksAround;
            groups += named || inJava.equals("(") ? 1 : 0;
            String name = inJava.equals("(") ? Integer.toString(groups) : "";
            current = new Group(named ? "k" + inJava.substring(2) : name, looksAround);
        }
    }

    @Override
    public void close() {
        if (possible) {
            SyntaxTree group = current.looksAround ? NOTHING : current.end();
            captured.put(current.name, group);
            current = open.pop();
            add(group);
        }
    }

    @Override
    public void character(int codePoint) {
        addOneOf(CodePoints.of(codePoint, codePoint));
    }

    @Override
    public void anyButLineEnd() {
        addOneOf(CodePoints.NOT_LINE_END);
    }

    @Override
    public void set(EcmaSet set) {
        if (possible) {
            addOneOf(CodePoints.of(set));
        }
    }

    @Override
    public void characterClass(EcmaClass members) {
        if (possible) {
            addOneOf(CodePoints.of(members));
        }
    }

    @Override
    public void backReference(String group) {
        SyntaxTree same = captured.get(group);
        possible &= generous && same != null;
        if (same != null) {
            // A group that did not take part was empty.
            add(new Repeat(same, 0, 1));
        }
    }

    @Override
    public void repeat(String quantifier, boolean lazy) {
        if (!possible) {
            return;
        }
        int last = current.parts.size() - 1;
        SyntaxTree atom = current.parts.get(last);
        switch (quantifier) {
            case "*" -> current.parts.set(last, new Repeat(atom, 0, SyntaxTree.NO_LIMIT));
            case "+" -> current.parts.set(last, new Repeat(atom, 1, SyntaxTree.NO_LIMIT));
            case "?" -> current.parts.set(last, new Repeat(atom, 0, 1));
            default -> current.parts.set(last, counted(atom, quantifier));
        }
    }

    /** Numbers that Java refuses, or that are too large for an automaton anyway, are left to Java. */
    private SyntaxTree counted(SyntaxTree atom, String braces) {
        int comma = braces.indexOf(',');
        int end = braces.length() - 1;
        try {
            int least = Integer.parseInt(braces.substring(1, comma < 0 ? end : comma));
            int most = comma < 0 ? least : SyntaxTree.NO_LIMIT;
            if (comma >= 0 && comma + 1 < end) {
                most = Integer.parseInt(braces.substring(comma + 1, end));
                possible &= most >= least;
            }
            return new Repeat(atom, least, most);
        } catch (NumberFormatException e) {
            possible = false;
            return atom;
        }
    }

    private void addOneOf(CodePoints set) {
        if (possible) {
            sets.add(set);
            add(new OneOf(set));
        }
    }

    private void add(SyntaxTree part) {
        if (possible) {
            current.parts.add(part);
        }
    }
}
