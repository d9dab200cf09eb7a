package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.generated.Condition.All;
import dev.douane.validation.internal.generated.Condition.Present;
import dev.douane.validation.internal.program.Assertion;
import dev.douane.validation.internal.program.Formula;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Property;
import dev.douane.validation.internal.program.Unevaluated;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of an object: {@code if}, {@code anyOf}, {@code not} and the like, {@code dependentRequired}. They are
 * decided when the object ends, by looking once more at the few members that they name, and not by reading all of it again.
 */
final class ObjectConditions {
    /** Where alternatives have alternatives, there may be more of them than is worth their asking. */
    static final int MOST_PARTS = 500;

    private final ObjectPlan object;
    private final int[] members;
    private final Looks looks;
    private final Map<Node, Condition> byNode = new HashMap<>();
    private int count;
    private int parts;
    private int asked;
    private Condition condition = new All(List.of());

    private ObjectConditions(ObjectPlan object, Looks looks) {
        this.object = object;
        this.looks = looks;
        this.members = new int[object.size()];
        Arrays.fill(members, -1);
    }

    /** The conditions of a plan; null if they ask about more than members that the plan names, or too often. */
    static @Nullable ObjectConditions of(ObjectPlan object, Looks looks) {
        if (!object.wholes().isEmpty()) {
            return null;
        }
        ObjectConditions conditions = new ObjectConditions(object, looks);
        try {
            List<Condition> all = new ArrayList<>();
            conditions.addDependent(object, all);
            conditions.addFormulas(object, all);
            conditions.addUnevaluated(object, all);
            conditions.condition = new All(List.copyOf(all));
            return conditions;
        } catch (BeyondMembersException e) {
            return null;
        }
    }

    /** Whether nothing is asked. */
    boolean isEmpty() {
        return condition instanceof All all && all.conditions().isEmpty();
    }

    /** How many members are asked about. */
    int count() {
        return count;
    }

    /** Which word holds the place of a property's value, as {@link Run#note} counts; 0 if nobody asks about it. */
    int word(Property property) {
        int words = object.size() > ObjectPlan.WORD ? object.words() : 0;
        return members[property.index] < 0 ? 0 : words + count - members[property.index];
    }

    void note(Run run, Property property, int p) {
        int word = word(property);
        if (word > 0) {
            run.note(word, p);
        }
    }

    /** All of them. */
    Condition condition() {
        return condition;
    }

    boolean hold(Condition.Members noted) {
        return condition.holds(noted);
    }

    private Condition condition(Node node) throws BeyondMembersException {
        if (node.object().never()) {
            return new Condition.Not(new All(List.of()));
        }
        Condition known = byNode.get(node);
        if (known == null) {
            int number = asked++;
            known = new Condition.Known(number, members(node));
            byNode.put(node, known);
        }
        return known;
    }

    private Condition members(Node node) throws BeyondMembersException {
        ObjectPlan plan = node.object();
        boolean beyond = !plan.wholes().isEmpty()
                || !plan.unevaluated().isEmpty()
                || !plan.nameAssertions().isEmpty()
                || !plan.unknown().isFree()
                || plan.min > 0
                || plan.max < Integer.MAX_VALUE
                || ++parts > MOST_PARTS
                || !looks.take(plan.size());
        if (beyond) {
            throw new BeyondMembersException();
        }
        List<Condition> all = new ArrayList<>();
        for (Assertion.Required required : plan.requirements()) {
            if (required.present() < 0) {
                addPresent(plan, required, all);
            }
        }
        for (int i = 0; i < plan.size(); i++) {
            if (!plan.property(i).node.isFree()) {
                all.add(new Condition.Value(number(plan, i), plan.property(i).node));
            }
        }
        addDependent(plan, all);
        addFormulas(plan, all);
        return new All(List.copyOf(all));
    }

    private void addDependent(ObjectPlan plan, List<Condition> all) throws BeyondMembersException {
        for (Assertion.Required required : plan.requirements()) {
            if (required.present() >= 0) {
                List<Condition> present = new ArrayList<>();
                addPresent(plan, required, present);
                all.add(new Condition.Dependent(number(plan, required.present()), new All(List.copyOf(present))));
            }
        }
    }

    private void addPresent(ObjectPlan plan, Assertion.Required required, List<Condition> all)
            throws BeyondMembersException {
        for (int i = 0; i < required.size(); i++) {
            all.add(new Present(number(plan, required.index(i))));
        }
    }

    private void addFormulas(ObjectPlan plan, List<Condition> all) throws BeyondMembersException {
        for (Formula formula : plan.formulas()) {
            if (formula instanceof Formula.Alternatives alternatives) {
                all.add(new Condition.Alternatives(conditions(alternatives.nodes()), alternatives.exactlyOne()));
            } else if (formula instanceof Formula.Not not) {
                all.add(new Condition.Not(condition(not.node())));
            } else if (formula instanceof Formula.Choice choice) {
                all.add(new Condition.Choice(
                        condition(choice.condition()), optional(choice.consequence()), optional(choice.otherwise())));
            } else if (formula instanceof Formula.Dependent dependent) {
                all.add(new Condition.Dependent(number(plan, dependent.property()), condition(dependent.node())));
            }
        }
    }

    /** Of the members that the plan names; others are for the machine. */
    private void addUnevaluated(ObjectPlan plan, List<Condition> all) throws BeyondMembersException {
        for (Unevaluated unevaluated : plan.unevaluated()) {
            for (int i = 0; i < plan.size(); i++) {
                long lookers = unevaluated.child(i);
                if (lookers != Unevaluated.LOOKED_AT) {
                    List<Condition> any = new ArrayList<>();
                    any.add(
                            Shape.isNothing(unevaluated.node())
                                    ? new Condition.Not(new Present(number(plan, i)))
                                    : new Condition.Value(number(plan, i), unevaluated.node()));
                    for (long left = lookers; left != 0; left &= left - 1) {
                        any.add(saying(plan, unevaluated.when(Long.numberOfTrailingZeros(left))));
                    }
                    all.add(new Condition.Alternatives(List.copyOf(any), false));
                }
            }
        }
    }

    private Condition saying(ObjectPlan plan, List<Unevaluated.When> whens) throws BeyondMembersException {
        List<Condition> all = new ArrayList<>();
        for (Unevaluated.When when : whens) {
            Node node = when.node();
            Condition holds = node == null ? new Condition.Present(number(plan, when.property())) : condition(node);
            all.add(when.wanted() ? holds : new Condition.Not(holds));
        }
        return new All(List.copyOf(all));
    }

    private Condition optional(@Nullable Node node) throws BeyondMembersException {
        return node == null ? new All(List.of()) : condition(node);
    }

    private List<Condition> conditions(List<Node> nodes) throws BeyondMembersException {
        List<Condition> conditions = new ArrayList<>();
        for (Node node : nodes) {
            conditions.add(condition(node));
        }
        return List.copyOf(conditions);
    }

    /** The number of a member that some plan names, which the object's own plan must name, too. */
    private int number(ObjectPlan plan, int index) throws BeyondMembersException {
        byte[] name = plan.property(index).name().getBytes(StandardCharsets.UTF_8);
        int own = object.find(name, 0, name.length);
        if (own < 0 || !looks.take(1)) {
            throw new BeyondMembersException();
        }
        if (members[own] < 0) {
            members[own] = count++;
        }
        return members[own];
    }

    /** The members that are noted do not tell. */
    private static final class BeyondMembersException extends Exception {
        private static final long serialVersionUID = 1L;

        BeyondMembersException() {
            super(null, null, false, false);
        }
    }
}
