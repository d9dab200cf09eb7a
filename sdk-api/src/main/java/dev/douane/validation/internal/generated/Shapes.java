package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Formula;
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

    private final Map<Node, Optional<Trial>> trials = new HashMap<>();
    private final Map<Node, Optional<Trial>> arrayTrials = new HashMap<>();
    private final Looks looks = new Looks();

    Looks looks() {
        return looks;
    }

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
            kind = readsArrays(node) ? Shape.Kind.ARRAY : Shape.Kind.MIXED;
        }
        if (allowed(node.text())) {
            kinds++;
            kind = readsTexts(node) ? Shape.Kind.TEXT : Shape.Kind.MIXED;
        }
        if (allowed(node.number())) {
            kinds++;
            kind = node.number().plain() ? Shape.Kind.NUMBER : Shape.Kind.MIXED;
        }
        if (allowed(node.literal('t')) || allowed(node.literal('f'))) {
            kinds++;
            kind = readsBooleans(node) ? Shape.Kind.BOOLEAN : Shape.Kind.MIXED;
        }
        return kind == null || kinds != 1 || (none && !node.literal('n').plain()) ? MIXED : new Shape(kind, none);
    }

    private static boolean allowed(Plan plan) {
        return !plan.never();
    }

    /** Whether booleans are read here, whatever else there may be. */
    static boolean readsBooleans(Node node) {
        return allowed(node.literal('t'))
                && allowed(node.literal('f'))
                && node.literal('t').plain()
                && node.literal('f').plain();
    }

    /** The same of strings. */
    static boolean readsTexts(Node node) {
        return allowed(node.text()) && (node.text().plain() || node.text().reader() != null);
    }

    /** The same of numbers. */
    static boolean readsNumbers(Node node) {
        return allowed(node.number()) && node.number().plain() && node.number().decimals() != null;
    }

    /** Whether objects are read here, whatever else there may be. */
    boolean readsObjects(Node node) {
        return allowed(node.object()) && reads(node);
    }

    /** Whether arrays are read here, whatever else there may be. */
    boolean readsArrays(Node node) {
        return allowed(node.array()) && (readsItems(node.array()) || arrayTrial(node) != null);
    }

    private boolean reads(Node node) {
        return node.object().discriminator() != null || trial(node) != null || readsMembers(node.object());
    }

    /** How the alternatives of an object are tried, where that is how it is read; null if it is read otherwise. */
    @Nullable
    Trial trial(Node node) {
        Optional<Trial> known = trials.get(node);
        if (known == null) {
            ObjectPlan plan = node.object();
            boolean tried = plan.discriminator() == null && plan.formulas().size() == 1 && !asksOnlyForNames(plan);
            known = tried ? Optional.ofNullable(Trial.ofObject(node, this)) : Optional.empty();
            trials.put(node, known);
        }
        return known.orElse(null);
    }

    /** The same for those of an array. */
    @Nullable
    Trial arrayTrial(Node node) {
        Optional<Trial> known = arrayTrials.get(node);
        if (known == null) {
            known = readsItems(node.array()) ? Optional.empty() : Optional.ofNullable(Trial.ofArray(node));
            arrayTrials.put(node, known);
        }
        return known.orElse(null);
    }

    /** Whether conditions are all about which members there are, so that there is nothing to be read for them. */
    private boolean asksOnlyForNames(ObjectPlan plan) {
        for (Formula formula : plan.formulas()) {
            for (Node node : formula.nodes()) {
                ObjectPlan asked = node.object();
                for (int i = 0; i < asked.size(); i++) {
                    if (!asked.property(i).node.isFree()) {
                        return false;
                    }
                }
            }
        }
        return readsMembers(plan);
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

    /** Whether arrays are read item by item. */
    static boolean readsItems(ArrayPlan plan) {
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
