package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Assertion;
import dev.douane.validation.internal.program.Discriminator;
import dev.douane.validation.internal.program.FewValues;
import dev.douane.validation.internal.program.Formula;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Plan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alternatives of an object or an array that are tried, one after the other, beginning with the likeliest.
 *
 * @param nodes the alternatives, and those of alternatives that are nothing else themselves
 * @param candidates what tells which of them are worth a try
 */
record Trial(List<Node> nodes, Candidates candidates) {
    /** Alternatives are rarely given as alternatives of alternatives. */
    private static final int LEVELS = 8;

    /** About as much as it takes to keep what a name tells, which is memory, too. */
    private static final int LOOKS_OF_NAME = 16;

    /** How those of an object are tried; null if they are not all that is asked, or if it takes more to decide. */
    static @Nullable Trial ofObject(Node node, Shapes shapes) {
        Formula.Alternatives alternatives = alone(node.object());
        List<List<Node>> groups = alternatives == null ? null : groups(alternatives.nodes(), shapes);
        if (alternatives == null || groups == null) {
            return null;
        }
        List<Node> nodes = groups.stream().flatMap(List::stream).toList();
        long names = nodes.stream().mapToLong(one -> one.object().size() + 1).sum();
        if (!shapes.looks().take(names * (nodes.size() + LOOKS_OF_NAME))) {
            return null;
        }
        boolean exact = alternatives.exactlyOne() && !areExclusive(groups);
        return new Trial(nodes, new ObjectCandidates(nodes, exact));
    }

    /** The same for those of an array. */
    static @Nullable Trial ofArray(Node node) {
        ArrayPlan plan = node.array();
        boolean free = plan.firsts() == 0
                && plan.item(0).isFree()
                && plan.min == 0
                && plan.max == Integer.MAX_VALUE
                && plan.contains().isEmpty();
        Formula.Alternatives alternatives = free ? onlyAlternatives(plan) : null;
        List<Node> nodes = alternatives == null ? List.of() : alternatives.nodes();
        boolean read = alternatives != null && nodes.size() <= Candidates.MOST;
        for (int i = 0; read && i < nodes.size(); i++) {
            read = Shapes.readsItems(nodes.get(i).array());
        }
        return alternatives == null || !read
                ? null
                : new Trial(nodes, new ArrayCandidates(nodes, alternatives.exactlyOne()));
    }

    private static Formula.@Nullable Alternatives onlyAlternatives(Plan plan) {
        boolean only = plan.formulas().size() == 1
                && plan.wholes().isEmpty()
                && plan.unevaluated().isEmpty();
        return only && plan.formulas().get(0) instanceof Formula.Alternatives alternatives ? alternatives : null;
    }

    private static Formula.@Nullable Alternatives alone(ObjectPlan plan) {
        boolean free = plan.requirements().isEmpty()
                && plan.nameAssertions().isEmpty()
                && plan.min == 0
                && plan.max == Integer.MAX_VALUE
                && areFree(plan);
        return free ? onlyAlternatives(plan) : null;
    }

    private static boolean areFree(ObjectPlan plan) {
        boolean free = plan.unknown().isFree();
        for (int i = 0; free && i < plan.size(); i++) {
            free = plan.property(i).node.isFree();
        }
        return free;
    }

    /** For each alternative those that it comes to; null if one of them is not read member by member. */
    private static @Nullable List<List<Node>> groups(List<Node> alternatives, Shapes shapes) {
        List<List<Node>> groups = new ArrayList<>();
        int count = 0;
        for (Node alternative : alternatives) {
            List<Node> group = new ArrayList<>();
            if (!add(alternative, shapes, LEVELS, group)) {
                return null;
            }
            groups.add(group);
            count += group.size();
            if (count > Candidates.MOST) {
                return null;
            }
        }
        return groups;
    }

    private static boolean add(Node node, Shapes shapes, int levels, List<Node> group) {
        if (levels == 0
                || group.size() > Candidates.MOST
                || !shapes.looks().take(1L + node.object().size())) {
            return false;
        }
        Discriminator discriminator = node.object().discriminator();
        Formula.Alternatives alternatives = discriminator == null ? alone(node.object()) : null;
        List<Node> parts = List.of();
        if (discriminator != null) {
            parts = discriminator.nodes();
        } else if (alternatives != null && !alternatives.exactlyOne()) {
            parts = alternatives.nodes();
        }
        for (Node part : parts) {
            if (!add(part, shapes, levels - 1, group)) {
                return false;
            }
        }
        return !parts.isEmpty() || (shapes.readsMembers(node.object()) && group.add(node));
    }

    private static boolean areExclusive(List<List<Node>> groups) {
        for (int i = 0; i < groups.size(); i++) {
            for (int k = 0; k < i; k++) {
                for (Node one : groups.get(i)) {
                    for (Node other : groups.get(k)) {
                        if (!excludes(one.object(), other.object()) && !excludes(other.object(), one.object())) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /** Whether one wants a member that the other does not allow, or allows for other values only. */
    private static boolean excludes(ObjectPlan one, ObjectPlan other) {
        for (Assertion.Required required : one.requirements()) {
            for (int i = 0; required.present() < 0 && i < required.size(); i++) {
                Node wanted = one.property(required.index(i)).node;
                byte[] name = one.property(required.index(i)).name().getBytes(StandardCharsets.UTF_8);
                int index = other.find(name, 0, name.length);
                Node allowed = index < 0 ? other.unknown().node(name, 0, name.length) : other.property(index).node;
                FewValues few = FewValues.of(wanted);
                FewValues others = FewValues.of(allowed);
                if (Shape.isNothing(allowed) || (few != null && others != null && few.isDisjoint(others))) {
                    return true;
                }
            }
        }
        return false;
    }
}
