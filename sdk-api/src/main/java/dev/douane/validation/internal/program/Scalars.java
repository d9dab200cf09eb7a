package dev.douane.validation.internal.program;

import java.util.List;
import java.util.function.Predicate;

/**
 * The verdict of a node on values that hold no others, conditions and all. There are no lambdas in it, for the first one of
 * a JVM takes tens of milliseconds.
 */
public final class Scalars {
    private Scalars() {}

    /**
     * The verdict on a string.
     *
     * @param node the node
     * @param utf8 the string without escapes
     * @param from where it begins
     * @param to where it ends
     * @param length how many characters (code points) it has
     * @param raw the text that holds it
     * @param open its opening quotation mark there
     * @param behind the byte behind its closing one
     * @return whether it is accepted
     */
    public static boolean text(Node node, byte[] utf8, int from, int to, int length, byte[] raw, int open, int behind) {
        TextPlan plan = node.text();
        if (!plan.accepts(utf8, from, to, length)) {
            return false;
        }
        if (plan.plain()) {
            return true;
        }
        Verdicts verdicts = new Verdicts() {
            @Override
            boolean decide(Node one) {
                TextPlan its = one.text();
                return its.accepts(utf8, from, to, length) && (its.plain() || conditions(its, this, raw, open, behind));
            }
        };
        return conditions(plan, verdicts, raw, open, behind);
    }

    /**
     * The verdict on a number.
     *
     * @param node the node
     * @param number the number
     * @param raw the text that holds it
     * @param from where it begins there
     * @param to where it ends
     * @return whether it is accepted
     */
    public static boolean number(Node node, Numeral number, byte[] raw, int from, int to) {
        NumberPlan plan = node.number();
        if (!plan.accepts(number)) {
            return false;
        }
        if (plan.plain()) {
            return true;
        }
        Verdicts verdicts = new Verdicts() {
            @Override
            boolean decide(Node one) {
                NumberPlan its = one.number();
                return its.accepts(number) && (its.plain() || conditions(its, this, raw, from, to));
            }
        };
        return conditions(plan, verdicts, raw, from, to);
    }

    /**
     * The verdict on a literal.
     *
     * @param node the node
     * @param raw the text that holds it
     * @param from where it begins there
     * @param to where it ends
     * @return whether it is accepted
     */
    public static boolean literal(Node node, byte[] raw, int from, int to) {
        LiteralPlan plan = node.literal(raw[from]);
        if (plan.never()) {
            return false;
        }
        if (plan.plain()) {
            return true;
        }
        Verdicts verdicts = new Verdicts() {
            @Override
            boolean decide(Node one) {
                LiteralPlan its = one.literal(raw[from]);
                return !its.never() && (its.plain() || conditions(its, this, raw, from, to));
            }
        };
        return conditions(plan, verdicts, raw, from, to);
    }

    private static boolean conditions(Plan plan, Predicate<Node> holds, byte[] raw, int from, int to) {
        for (Formula formula : plan.formulas()) {
            if (!holds(formula, holds)) {
                return false;
            }
        }
        return wholes(plan.wholes(), raw, from, to);
    }

    /**
     * The verdict of all that is decided when the whole value is there.
     *
     * @param wholes what decides
     * @param raw the text that holds the value
     * @param from where it begins there
     * @param to where it ends
     * @return whether all accept
     */
    public static boolean wholes(List<WholeAssertion> wholes, byte[] raw, int from, int to) {
        for (WholeAssertion whole : wholes) {
            if (!whole.check().accepts(raw, from, to)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The verdict of a formula, except one that depends on a property.
     *
     * @param formula the formula
     * @param holds what nodes say of the value
     * @return whether it holds
     */
    public static boolean holds(Formula formula, Predicate<Node> holds) {
        if (formula instanceof Formula.Alternatives alternatives) {
            int holding = 0;
            for (Node node : alternatives.nodes()) {
                if (holds.test(node)) {
                    holding++;
                    if (!alternatives.exactlyOne()) {
                        return true;
                    }
                }
            }
            return holding == 1;
        }
        if (formula instanceof Formula.Not not) {
            return !holds.test(not.node());
        }
        if (formula instanceof Formula.Choice choice) {
            Node next = holds.test(choice.condition()) ? choice.consequence() : choice.otherwise();
            return next == null || holds.test(next);
        }
        return holds.test(formula.nodes().get(0));
    }
}
