package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Plan;

/**
 * Which kind of value a node allows, if it is one that is read here.
 *
 * @param kind the kind
 * @param nullable whether null is allowed beside it
 */
record Shape(Kind kind, boolean nullable) {
    private static final int MOST_PROPERTIES = 2_000;

    private static final int MOST_FIRST_ITEMS = 16;

    static final Shape OBJECT = new Shape(Kind.OBJECT, false);
    static final Shape ARRAY = new Shape(Kind.ARRAY, false);

    private static final Shape MIXED = new Shape(Kind.MIXED, false);

    /** The kinds. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        OBJECT,
        ARRAY,
        /** Several kinds, or one that asks for more than is known here. */
        MIXED
    }

    static Shape of(Node node) {
        boolean none = allowed(node.literal('n'));
        Kind kind = null;
        int kinds = 0;
        if (allowed(node.object())) {
            kinds++;
            kind = node.array().never() && reads(node) ? Kind.OBJECT : Kind.MIXED;
        }
        if (allowed(node.array())) {
            kinds++;
            kind = reads(node.array()) ? Kind.ARRAY : Kind.MIXED;
        }
        if (allowed(node.text())) {
            kinds++;
            kind = node.text().plain() ? Kind.TEXT : Kind.MIXED;
        }
        if (allowed(node.number())) {
            kinds++;
            kind = node.number().plain() ? Kind.NUMBER : Kind.MIXED;
        }
        if (allowed(node.literal('t')) || allowed(node.literal('f'))) {
            kinds++;
            kind = both(node) ? Kind.BOOLEAN : Kind.MIXED;
        }
        return kind == null || kinds != 1 || (none && !node.literal('n').plain()) ? MIXED : new Shape(kind, none);
    }

    private static boolean allowed(Plan plan) {
        return !plan.never();
    }

    private static boolean both(Node node) {
        return allowed(node.literal('t'))
                && allowed(node.literal('f'))
                && node.literal('t').plain()
                && node.literal('f').plain();
    }

    /** Whether objects are read here, whatever else there may be. */
    static boolean readsObjects(Node node) {
        return allowed(node.object()) && reads(node);
    }

    /** Whether arrays are read here, whatever else there may be. */
    static boolean readsArrays(Node node) {
        return allowed(node.array()) && reads(node.array());
    }

    private static boolean reads(Node node) {
        ObjectPlan plan = node.object();
        return plan.discriminator() != null || readsMembers(plan) || Trial.of(node) != null;
    }

    /** Whether a node allows objects alone, and they are read member by member. */
    static boolean readsObject(Node node) {
        return node.array().never()
                && node.text().never()
                && node.number().never()
                && isNothing(node, "tfn")
                && allowed(node.object())
                && node.object().discriminator() == null
                && readsMembers(node.object());
    }

    /** Whether objects are read member by member, and their conditions decided from the members. */
    static boolean readsMembers(ObjectPlan plan) {
        return plan.size() <= MOST_PROPERTIES
                && isSized(plan)
                && NamedMembers.allAccepted(plan)
                && ObjectConditions.of(plan) != null;
    }

    private static boolean reads(ArrayPlan plan) {
        return plan.formulas().isEmpty()
                && plan.unevaluated().isEmpty()
                && plan.firsts() <= MOST_FIRST_ITEMS
                && (plan.wholes().isEmpty() || plan.comparesItems());
    }

    /** Whether items must differ and are scalars, so that each can be compared as it is read. */
    static boolean comparesScalars(ArrayPlan plan) {
        boolean scalars = plan.comparesItems();
        for (int i = 0; scalars && i <= plan.firsts(); i++) {
            scalars = plan.item(i).object().never() && plan.item(i).array().never();
        }
        return scalars;
    }

    /** Whether what must be there, and what may, leaves nothing to be counted. */
    private static boolean isSized(ObjectPlan plan) {
        return plan.min <= plan.requiredCount()
                && (plan.max == Integer.MAX_VALUE || (isClosed(plan) && plan.size() <= plan.max));
    }

    /** Whether the schema names all properties there may be. */
    static boolean isClosed(ObjectPlan plan) {
        return !plan.unknown().patterned() && isNothing(plan.unknown().usual());
    }

    /** Whether members that the plan does not name are nothing that is read here. */
    static boolean refusesUnknown(ObjectPlan plan) {
        return isClosed(plan) || !plan.unevaluated().isEmpty();
    }

    /** Whether neither objects nor arrays are allowed. */
    static boolean isScalar(Node node) {
        return node.object().never() && node.array().never();
    }

    /** Whether more than the members or the items of an object or an array decide about it. */
    static boolean decidesByMore(Node node, boolean array) {
        return array ? node.array().conditional() : node.object().conditional() || !readsMembers(node.object());
    }

    /** Whether no value is allowed. */
    static boolean isNothing(Node node) {
        return node.object().never()
                && node.array().never()
                && node.text().never()
                && node.number().never()
                && isNothing(node, "tfn");
    }

    private static boolean isNothing(Node node, String literals) {
        boolean nothing = true;
        for (int i = 0; i < literals.length(); i++) {
            nothing &= node.literal(literals.charAt(i)).never();
        }
        return nothing;
    }
}
