package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonFault;
import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Discriminator;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.Scalars;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program over a text with one state: at every moment one node is asked. Where several must be asked at once a
 * {@link ParallelMachine} takes over for that value. One machine, one thread; it is used again for the next payload.
 */
final class Machine extends NameReading {
    private @Nullable ParallelMachine parallel;

    Machine(Program program, Bounds bounds, Window window, OpenNames names, @Nullable Reporter reporter) {
        super(program, bounds, window, names, reporter);
    }

    @Override
    Machine machine() {
        return this;
    }

    /**
     * Reads a text, one value and nothing behind it.
     *
     * @return whether it is accepted; a machine with a reporter answers true, and the reporter knows
     */
    boolean run() throws IOException {
        return run(program.root(), 0, 0) && nothingFollows(behind);
    }

    /**
     * Reads one value.
     *
     * @param root what is asked of it
     * @param outer how many arrays and objects are open around it
     */
    boolean run(Node root, int from, int outer) throws IOException {
        depth = 0;
        outerDepth = outer;
        state = VALUE;
        node = root;
        names.release(0);
        int p = from;
        while (true) {
            int next = state == AFTER ? after(p) : state == VALUE ? value(p) : first(p);
            if (next >= 0) {
                p = next;
                if (state == AFTER && depth == 0) {
                    behind = p;
                    return true;
                }
            } else if (next == MORE) {
                p = more(p);
            } else {
                return false;
            }
        }
    }

    private boolean nothingFollows(int from) throws IOException {
        int p = JsonScan.space(window.b, from, window.end);
        while (p >= window.end && !window.last) {
            p = JsonScan.space(window.b, more(p), window.end);
        }
        return p >= window.end || malformed(p, JsonFault.SOMETHING_FOLLOWS) >= 0;
    }

    private int value(int from) throws IOException {
        byte[] b = window.b;
        int end = window.end;
        int p = from;
        if (p < end && b[p] <= ' ') {
            p = JsonScan.space(b, p, end);
        }
        if (p >= window.low) {
            return MORE;
        }
        if (p >= end) {
            return malformed(end, depth == 0 && !rootAlone ? JsonFault.EMPTY : JsonFault.ENDS_EARLY);
        }
        return switch (b[p]) {
            case '"' -> text(p);
            case '{' -> object(p);
            case '[' -> array(p);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(p);
            case 't', 'f', 'n' -> literal(p);
            default -> malformed(p, p == 0 ? JsonFault.betweenTokens(b, p) : JsonFault.NOT_JSON);
        };
    }

    private int object(int p) throws IOException {
        ObjectPlan plan = node.object();
        if (plan.conditional() && !alone()) {
            // It looks at one value of a name, while another one may decide.
            Discriminator discriminator = bounds.repeatsNames() ? null : plan.discriminator();
            int chosen = discriminator == null ? Discriminator.NONE : discriminator.choose(window.b, p, window.end);
            if (discriminator == null || chosen == Discriminator.NONE) {
                return inParallel(p);
            }
            node = discriminator.nodes().get(chosen);
            return object(p);
        }
        if (plan.never()) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.nevers(this, plan, window.base + p, "an object");
            node = program.anything();
            plan = node.object();
        }
        Frame frame = push(p);
        if (frame == null) {
            return malformed(p, JsonFault.TOO_DEEP);
        }
        frame.object = plan;
        frame.array = null;
        frame.seen = 0;
        frame.previous = plan.size();
        frame.learned = learned(node.id(), plan.size());
        if (plan.size() > ObjectPlan.WORD) {
            int words = plan.words();
            if (frame.more.length < words) {
                frame.more = new long[words];
            } else {
                Arrays.fill(frame.more, 0);
            }
        }
        frame.keeps = !plan.wholes().isEmpty() && window.keep(p);
        state = FIRST;
        return p + 1;
    }

    private int array(int p) throws IOException {
        ArrayPlan plan = node.array();
        if (plan.conditional() && !alone()) {
            return inParallel(p);
        }
        if (plan.never()) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.nevers(this, plan, window.base + p, "an array");
            node = program.anything();
            plan = node.array();
        }
        Frame frame = push(p);
        if (frame == null) {
            return malformed(p, JsonFault.TOO_DEEP);
        }
        frame.object = null;
        frame.array = plan;
        frame.keeps = !plan.wholes().isEmpty() && window.keep(p);
        frame.compares = plan.comparesItems();
        frame.equal = false;
        state = FIRST;
        return p + 1;
    }

    private int first(int from) throws IOException {
        int p = JsonScan.space(window.b, from, window.end);
        if (p >= window.low) {
            return MORE;
        }
        if (p >= window.end) {
            return malformed(p, JsonFault.ENDS_EARLY);
        }
        Frame frame = frames[depth - 1];
        if (frame.object != null) {
            return window.b[p] == '}' ? close(frame, p) : name(frame, frame.object, p);
        }
        return window.b[p] == ']' ? close(frame, p) : item(frame, p);
    }

    private int after(int from) throws IOException {
        byte[] b = window.b;
        int p = from;
        if (p < window.end && b[p] <= ' ') {
            p = JsonScan.space(b, p, window.end);
        }
        if (p >= window.low) {
            return MORE;
        }
        if (p >= window.end) {
            return malformed(p, JsonFault.ENDS_EARLY);
        }
        Frame frame = frames[depth - 1];
        byte c = b[p];
        if (frame.compares && frame.object == null) {
            compare(frame, from);
        }
        if (c == ',') {
            return frame.object != null ? name(frame, frame.object, p + 1) : item(frame, p + 1);
        }
        if (c == (frame.object != null ? '}' : ']')) {
            return close(frame, p);
        }
        return malformed(p, JsonFault.NOT_JSON);
    }

    /** Notes an item that is over. What is not written in the usual way is compared when all of them are there. */
    private void compare(Frame frame, int behind) {
        int from = JsonScan.space(window.b, (int) (frame.item - window.base), behind);
        if (from == behind) {
            return;
        }
        if (!Items.isUsual(window.b, from, behind) || names.full()) {
            frame.compares = false;
        } else if (!names.add(window.b, from, behind, -depth)) {
            frame.equal = true;
        }
        frame.item = window.base + behind;
    }

    private int item(Frame frame, int p) {
        ArrayPlan plan = frame.array;
        frame.item = window.base + p;
        node = plan == null ? node : plan.item(frame.count);
        frame.count++;
        state = VALUE;
        return p;
    }

    private int close(Frame frame, int p) throws IOException {
        depth--;
        names.release(frame.names);
        ObjectPlan object = frame.object;
        ArrayPlan array = frame.array;
        boolean accepted = object != null
                ? frame.count >= object.min && frame.count <= object.max && object.complete(frame.seen, frame.more)
                : array != null && frame.count >= array.min && frame.count <= array.max;
        if (!accepted) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.container(this, frame);
        }
        if (!closesWhole(frame, p + 1)) {
            return REFUSED;
        }
        state = AFTER;
        return p + 1;
    }

    private boolean closesWhole(Frame frame, int behind) {
        var plan = frame.object != null ? frame.object : frame.array;
        if (plan == null || plan.wholes().isEmpty()) {
            return true;
        }
        int from = (int) (frame.start - window.base);
        boolean compared = frame.object == null && frame.compares;
        boolean accepted = compared ? !frame.equal : Scalars.wholes(plan.wholes(), window.b, from, behind);
        if (frame.keeps) {
            window.release();
        }
        if (!accepted && reporter != null) {
            reporter.wholes(this, plan, from, behind);
        }
        return accepted || reporter != null;
    }

    private int inParallel(int p) throws IOException {
        ParallelMachine machine = parallel;
        if (machine == null) {
            machine = new ParallelMachine(this);
            parallel = machine;
        }
        boolean kept = reporter != null && window.keepSoftly(p);
        long start = window.base + p;
        Node asked = node;
        int behind = machine.run(asked, p, depth + outerDepth);
        if (behind < 0) {
            return REFUSED;
        }
        if (!machine.holds(0)) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.conditional(this, asked, start, behind);
        }
        if (kept) {
            window.releaseSoftly();
        }
        state = AFTER;
        return behind;
    }
}
