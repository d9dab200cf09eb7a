package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.machine.Outcome;
import dev.douane.validation.internal.machine.ValueExplainer;
import dev.douane.validation.internal.machine.Whereabouts;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.Property;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Has the machine read what was not accepted, which notes what is wrong with it, so that the reading can go on behind it as
 * if it had been accepted. What of a value was noted before, because a part of it was mended, is forgotten when the value
 * itself is.
 */
final class Mending implements Whereabouts {
    private static final byte[] NOTHING = {};

    /** Values within values may be mended one after the other, but not so often that it multiplies. */
    private static final int MOST_TIMES = 2;

    private final Run run;
    private final Program program;
    private final Bounds bounds;
    private final long seed;
    /** None before it is needed: most payloads are in order. */
    private @Nullable ValueExplainer explainer;

    private final OpenPointers pointers;
    private byte[] body = NOTHING;
    private boolean begun;
    /** How many bytes were mended. */
    private long bytes;
    /** Whether only the machine can say what is wrong with the payload. */
    private boolean beyond;
    /** How many values around the current one may be accepted by other ways than the current one. */
    private int suspended;
    /** Where the outermost of these begins, or space before it. */
    private int suspendedFrom;

    /** The last step to the value that is mended: a property, a name or an item. */
    private @Nullable Property property;

    private @Nullable String name;
    private int item;

    Mending(Run run, Program program, Bounds bounds, long seed) {
        this.run = run;
        this.program = program;
        this.bounds = bounds;
        this.seed = seed;
        this.pointers = new OpenPointers(run);
    }

    void begin(byte[] text) {
        body = text;
        beyond = false;
        suspended = 0;
    }

    void end() {
        body = NOTHING;
        if (begun && explainer != null) {
            begun = false;
            name = null;
            explainer.end();
            pointers.end();
        }
    }

    Outcome outcome() {
        return begun && explainer != null ? explainer.outcome(body) : Outcome.ACCEPTED;
    }

    boolean isLarge() {
        return explainer != null && explainer.isLarge();
    }

    int suspend(int p) {
        if (suspended == 0) {
            suspendedFrom = p;
        }
        return suspended++;
    }

    void resume(int before) {
        suspended = before;
    }

    void item(int depth, int index) {
        pointers.item(depth, index);
    }

    /** Whether a value is mended that is not accepted. */
    boolean isDue() {
        return suspended == 0;
    }

    /** The same for a value that begins at an index, perhaps with space. */
    boolean isDue(int p) {
        return (suspended == 0 || p <= suspendedFrom) && !beyond;
    }

    int property(Property last, int p) {
        property = last;
        name = null;
        return mend(last.node, p);
    }

    int item(Node node, int index, int p) {
        property = null;
        name = null;
        item = index;
        return mend(node, p);
    }

    int unknown(Node node, int from, int to, int p) {
        property = null;
        name = new String(body, from, to - from, StandardCharsets.UTF_8);
        return mend(node, p);
    }

    private int mend(Node node, int p) {
        ValueExplainer known = begin();
        run.backTo(p);
        suspended = 0;
        int behind = known.read(node, body, p, run.depth(), run.openNames());
        bytes += behind - p;
        beyond = behind < 0 || bytes > (long) MOST_TIMES * body.length;
        return beyond ? Values.REFUSED : behind;
    }

    private ValueExplainer begin() {
        ValueExplainer known = explainer;
        if (known == null) {
            known = new ValueExplainer(program, bounds, seed, this);
            explainer = known;
        }
        if (!begun) {
            begun = true;
            bytes = 0;
        }
        return known;
    }

    /** Notes what is missing in the innermost object; answers false if the machine has to look at all of it. */
    boolean missing(ObjectPlan plan, long seen, long[] more) {
        if (!isDue() || beyond || !plan.sizes().isEmpty()) {
            return false;
        }
        int start = pointers.start(body);
        beyond = !begin().missing(plan, start, pointers.innermost(body), seen, more);
        return !beyond;
    }

    @Override
    public String name() {
        return property != null ? property.name() : name == null ? "" : name;
    }

    @Override
    public String pointer() {
        if (property != null) {
            return pointers.of(body, property);
        }
        return name != null ? pointers.of(body, name) : pointers.of(body, item);
    }
}
