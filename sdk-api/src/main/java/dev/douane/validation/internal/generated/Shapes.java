package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Plan;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shapes of a program's nodes. Each is found out once, since many values may be of one kind. */
final class Shapes {
    private static final int MOST_PROPERTIES = 2_000;

    private static final int MOST_FIRST_ITEMS = 16;

    private static final Shape MIXED = new Shape(Shape.Kind.MIXED, false);

    private final Map<Node, Shape> known = new HashMap<>();
    /** By plan; empty for objects that are not read member by member. */
    private final IdentityHashMap<ObjectPlan, Optional<ObjectConditions>> conditions = new IdentityHashMap<>();

    private final Looks looks = new Looks();

    Shape of(Node node) {
        Shape shape = known.get(node);
        if (shape == null) {
            shape = found(node);
            known.put(node, shape);
        }
        return shape;
    }

    private Shape found(Node node) {
        boolean none = allowed(node.literal('n'));
        Shape.Kind kind = null;
        int kinds = 0;
        if (allowed(node.object())) {
            kinds++;
            kind = node.array().never() && reads(node) ? Shape.Kind.OBJECT : Shape.Kind.MIXED;
        }
        if (allowed(node.array())) {
            kinds++;
            kind = reads(node.array()) ? Shape.Kind.ARRAY : Shape.Kind.MIXED;
        }
        if (allowed(node.text())) {
            kinds++;
            kind = node.text().plain() ? Shape.Kind.TEXT : Shape.Kind.MIXED;
        }
        if (allowed(node.number())) {
            kinds++;
            kind = node.number().plain() ? Shape.Kind.NUMBER : Shape.Kind.MIXED;
        }
        if (allowed(node.literal('t')) || allowed(node.literal('f'))) {
            kinds++;
            kind = both(node) ? Shape.Kind.BOOLEAN : Shape.Kind.MIXED;
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
    boolean readsObjects(Node node) {
        return allowed(node.object()) && reads(node);
    }

    /** Whether arrays are read here, whatever else there may be. */
    static boolean readsArrays(Node node) {
        return allowed(node.array()) && reads(node.array());
    }

    private boolean reads(Node node) {
        ObjectPlan plan = node.object();
        return plan.discriminator() != null || readsMembers(plan) || Trial.of(node, this) != null;
    }

    /** Whether a node allows objects alone, and they are read member by member. */
    boolean readsObject(Node node) {
        return node.array().never()
                && node.text().never()
                && node.number().never()
                && Shape.isNothing(node, "tfn")
                && allowed(node.object())
                && node.object().discriminator() == null
                && readsMembers(node.object());
    }

    /** Whether objects are read member by member, and their conditions decided from the members. */
    boolean readsMembers(ObjectPlan plan) {
        return members(plan).isPresent();
    }

    /** The conditions of objects that are read member by member; null if there are none. */
    @Nullable
    ObjectConditions conditions(ObjectPlan plan) {
        ObjectConditions asked = members(plan).orElse(null);
        return asked == null || asked.isEmpty() ? null : asked;
    }

    private Optional<ObjectConditions> members(ObjectPlan plan) {
        Optional<ObjectConditions> asked = conditions.get(plan);
        if (asked == null) {
            boolean read = plan.size() <= MOST_PROPERTIES && NamedMembers.allAccepted(plan, looks);
            asked = read ? Optional.ofNullable(ObjectConditions.of(plan, looks)) : Optional.empty();
            conditions.put(plan, asked);
        }
        return asked;
    }

    private static boolean reads(ArrayPlan plan) {
        return plan.formulas().isEmpty()
                && plan.unevaluated().isEmpty()
                && plan.firsts() <= MOST_FIRST_ITEMS
                && (plan.wholes().isEmpty() || plan.comparesItems());
    }

    /** Whether more than the members or the items of an object or an array decide about it. */
    boolean decidesByMore(Node node, boolean array) {
        return array ? node.array().conditional() : node.object().conditional() || !readsMembers(node.object());
    }
}
