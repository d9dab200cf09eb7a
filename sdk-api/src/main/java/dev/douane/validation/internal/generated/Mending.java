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
import java.util.Arrays;
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

    private final int[] items;
    /** The pointers of arrays and objects that are or were open, by depth, and where these begin. */
    private final @Nullable String[] pointers;

    private final int[] pointed;
    /** So many pointers there are at most. */
    private int deepest;

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
        this.items = new int[Run.DEEPEST];
        this.pointers = new String[Run.DEEPEST];
        this.pointed = new int[Run.DEEPEST];
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
        }
        if (deepest > 0) {
            Arrays.fill(pointers, 0, deepest, null);
            deepest = 0;
        }
    }

    Outcome outcome() {
        return begun && explainer != null ? explainer.outcome() : Outcome.ACCEPTED;
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
        items[depth] = index;
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
        ValueExplainer machine = begin();
        run.backTo(p);
        suspended = 0;
        int behind = machine.read(node, p, run.depth(), run.openNames());
        bytes += behind - p;
        beyond = behind < 0 || bytes > (long) MOST_TIMES * body.length;
        return beyond ? Values.REFUSED : behind;
    }

    private ValueExplainer begin() {
        ValueExplainer machine = explainer;
        if (machine == null) {
            machine = new ValueExplainer(program, bounds, seed, this);
            explainer = machine;
        }
        if (!begun) {
            begun = true;
            bytes = 0;
            machine.begin(body);
        }
        return machine;
    }

    /** Notes what is missing in the innermost object; answers false if the machine has to look at all of it. */
    boolean missing(ObjectPlan plan, long seen, long[] more) {
        if (!isDue() || beyond || !plan.sizes().isEmpty()) {
            return false;
        }
        int innermost = run.depth() - 1;
        beyond = !begin().missing(plan, start(innermost), pointer(innermost), seen, more);
        return !beyond;
    }

    private int start(int depth) {
        return Values.skip(body, run.start(depth), body.length);
    }

    @Override
    public String name() {
        return property != null ? property.name() : name == null ? "" : name;
    }

    @Override
    public String pointer() {
        String outer = pointer(run.depth() - 1);
        if (property != null) {
            return outer.isEmpty() ? property.segment() : outer.concat(property.segment());
        }
        return name != null ? outer + '/' + escaped(name) : outer + '/' + item;
    }

    /** The pointer to one of the open arrays and objects. */
    private String pointer(int depth) {
        if (depth == 0) {
            return "";
        }
        int start = start(depth);
        String known = pointers[depth];
        if (known == null || pointed[depth] != start) {
            String outer = pointer(depth - 1);
            boolean object = body[start(depth - 1)] == '{';
            known = object ? outer + '/' + escaped(nameBefore(start)) : outer + '/' + items[depth - 1];
            pointers[depth] = known;
            pointed[depth] = start;
            deepest = Math.max(deepest, depth + 1);
        }
        return known;
    }

    /** The name of the member whose value begins at an index. It was read in its usual spelling, without escapes. */
    private String nameBefore(int value) {
        int close = value - 1;
        while (body[close] != '"') {
            close--;
        }
        int open = close - 1;
        while (body[open] != '"') {
            open--;
        }
        return new String(body, open + 1, close - open - 1, StandardCharsets.UTF_8);
    }

    private static String escaped(String name) {
        boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
        return plain ? name : name.replace("~", "~0").replace("/", "~1");
    }
}
