package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.program.DecimalBounds;
import dev.douane.validation.internal.program.Discriminator;
import dev.douane.validation.internal.program.IntegerBounds;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.TextPlan;
import dev.douane.validation.internal.program.TextToken;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the values of one node are read, found out once. */
final class Step {
    static final int ASK = 0;
    static final int TOKEN = 1;
    static final int TEXT = 2;
    static final int MEASURED_TEXT = 3;
    static final int CHECKED_TEXT = 4;
    static final int INTEGER = 5;
    static final int DECIMAL = 6;
    static final int BOOLEAN = 7;
    static final int OBJECT = 8;
    static final int ARRAY = 9;
    static final int CHOICE = 10;
    static final int TRIAL = 11;
    static final int MIXED = 12;
    /** A container of which more than its members or items decide: what is not accepted in it need not be wrong. */
    static final int SUSPENDED = 13;

    final Node node;
    final int kind;
    final boolean nullable;
    /** What the parts are read by, once all steps are there: of properties by index, of items, of alternatives. */
    Step[] parts = {};

    /** The properties of an object, by index. */
    PlannedMember[] members = {};

    /** How objects and arrays are read of a node that allows other kinds, too; null if they are not read here. */
    final @Nullable Step object;

    final @Nullable Step array;

    /** Which kind of object it is for a {@link Run}. */
    int number = -1;

    final boolean closed;

    /** Whether members have to be counted. */
    final boolean counts;
    /** The kind, or {@link #SUSPENDED}. */
    final int way;
    /** Whether items are compared as they are read. */
    final boolean comparesScalars;

    /** None if nothing is asked of the object as a whole. */
    final @Nullable ObjectConditions conditions;

    final @Nullable TextToken token;
    /** The token, if it is all that may stand there. */
    final @Nullable TextToken quick;

    /** The least length of a text. */
    final int least;
    /** The greatest one. */
    final int most;

    final IntegerBounds integers;

    final @Nullable TextCheck check;
    final @Nullable DecimalBounds decimals;

    /** How alternatives are tried; null if there are none, or if a constant tells them apart. */
    final @Nullable Trial trial;

    Step(Node node, Shapes shapes) {
        this(node, shapes.of(node), shapes);
    }

    private Step(Node node, Shape shape, Shapes shapes) {
        this.node = node;
        this.nullable = shape.nullable();
        TextPlan text = node.text();
        NumberPlan number = node.number();
        this.token = shape.kind() == Shape.Kind.TEXT ? text.reader() : null;
        this.check = shape.kind() == Shape.Kind.TEXT && !text.checks().isEmpty() ? AllChecks.of(text.checks()) : null;
        this.decimals = shape.kind() == Shape.Kind.NUMBER ? number.decimals() : null;
        this.kind = switch (shape.kind()) {
            case TEXT -> textKind(text);
            case NUMBER -> decimals == null ? ASK : number.ranged && number.integersOnly ? INTEGER : DECIMAL;
            case BOOLEAN -> BOOLEAN;
            case OBJECT -> objectKind(shapes);
            case ARRAY -> shapes.arrayTrial(node) == null ? ARRAY : TRIAL;
            case MIXED -> MIXED;
        };
        this.object = kind == MIXED && shapes.readsObjects(node) ? new Step(node, Shape.OBJECT, shapes) : null;
        this.array = kind == MIXED && shapes.readsArrays(node) ? new Step(node, Shape.ARRAY, shapes) : null;
        this.quick = kind == TOKEN && !nullable ? token : null;
        this.least = text.min;
        this.most = text.max;
        this.integers = number.integers;
        this.comparesScalars = kind == ARRAY && Shape.comparesScalars(node.array());
        this.conditions = kind == OBJECT ? shapes.conditions(node.object()) : null;
        boolean array = shape.kind() == Shape.Kind.ARRAY;
        this.trial = kind != TRIAL ? null : array ? shapes.arrayTrial(node) : shapes.trial(node);
        boolean container = array || shape.kind() == Shape.Kind.OBJECT;
        this.way = container && shapes.decidesByMore(node, array) ? SUSPENDED : kind;
        this.closed = kind == OBJECT && Shape.refusesUnknown(node.object());
        this.counts = kind == OBJECT && Shape.counts(node.object());
    }

    private int objectKind(Shapes shapes) {
        if (node.object().discriminator() != null) {
            return CHOICE;
        }
        return shapes.trial(node) == null ? OBJECT : TRIAL;
    }

    private int textKind(TextPlan text) {
        if (token != null) {
            return TOKEN;
        }
        if (check != null) {
            return CHECKED_TEXT;
        }
        return text.min == 0 && text.max == Integer.MAX_VALUE ? TEXT : MEASURED_TEXT;
    }

    /** Whether items are compared when all of them are there. */
    boolean distinct() {
        return !comparesScalars && !node.array().wholes().isEmpty();
    }

    /** The nodes of the parts; of an object, behind those of its properties those of others. */
    List<Node> partNodes() {
        ObjectPlan plan = node.object();
        Discriminator discriminator = plan.discriminator();
        return switch (kind) {
            case OBJECT ->
                Stream.concat(
                                IntStream.range(0, plan.size()).mapToObj(index -> plan.property(index).node),
                                plan.unknown().nodes().stream())
                        .toList();
            case ARRAY ->
                IntStream.rangeClosed(0, node.array().firsts())
                        .mapToObj(index -> node.array().item(index))
                        .toList();
            case CHOICE -> discriminator == null ? List.of() : discriminator.nodes();
            case TRIAL -> trial == null ? List.of() : trial.nodes();
            default -> List.of();
        };
    }
}
