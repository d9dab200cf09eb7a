package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonFault;
import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.NameAssertion;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Scalars;
import dev.douane.validation.internal.program.TextPlan;
import dev.douane.validation.internal.program.Unevaluated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads one value while many nodes are asked about it at once: alternatives, conditions, items that are counted. It
 * answers for each whether it accepts; what stands in the text is passed over once.
 */
final class ParallelMachine {
    private static final int MORE = -1;
    /** Above those of the other machine's objects and arrays. */
    private static final int OWNERS = 1 << 30;

    private final Machine machine;
    private final Window window;
    private Tracks[] stack = new Tracks[0];
    private int depth;
    private int outerDepth;

    /** The nodes that are asked about the value that comes next. */
    private Node[] asked = new Node[4];

    private int asking;
    private boolean[] verdicts = new boolean[4];
    private boolean done;

    ParallelMachine(Machine machine) {
        this.machine = machine;
        this.window = machine.window;
    }

    boolean holds(int node) {
        return verdicts[node];
    }

    /** Reads the value at an index; answers where it ends, or a negative number if it is malformed. */
    int run(Node node, int from, int outer) throws IOException {
        asking = 0;
        ask(node);
        return run(from, outer);
    }

    int run(List<Node> nodes, int from, int outer) throws IOException {
        asking = 0;
        nodes.forEach(this::ask);
        return run(from, outer);
    }

    private int run(int from, int outer) throws IOException {
        depth = 0;
        outerDepth = outer;
        int p = from;
        boolean value = true;
        while (true) {
            int next = value ? value(p) : after(p);
            if (next == MORE) {
                p = machine.more(p);
            } else if (next < 0) {
                return next;
            } else {
                p = next;
                value = !done;
                if (done && depth == 0) {
                    return p;
                }
            }
        }
    }

    private int ask(Node node) {
        for (int i = 0; i < asking; i++) {
            if (asked[i] == node) {
                return i;
            }
        }
        if (asking == asked.length) {
            asked = Arrays.copyOf(asked, asking * 2);
            verdicts = Arrays.copyOf(verdicts, asking * 2);
        }
        asked[asking] = node;
        return asking++;
    }

    private int value(int from) throws IOException {
        int p = JsonScan.space(window.b, from, window.end);
        if (p >= window.low) {
            return MORE;
        }
        if (p >= window.end) {
            return machine.malformed(p, JsonFault.ENDS_EARLY);
        }
        return switch (window.b[p]) {
            case '"' -> text(p);
            case '{' -> open(p, true);
            case '[' -> open(p, false);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(p);
            case 't', 'f', 'n' -> literal(p);
            default -> machine.malformed(p, JsonFault.NOT_JSON);
        };
    }

    private int scalar(int behind) {
        if (behind >= 0) {
            done = true;
            if (depth > 0) {
                stack[depth - 1].learn(verdicts);
            }
        }
        return behind;
    }

    private int text(int p) throws IOException {
        int behind = machine.string(p);
        if (behind < 0) {
            return behind == MORE && LongText.isDue(window, p) ? longText(p) : behind;
        }
        machine.readText(p);
        for (int i = 0; i < asking; i++) {
            verdicts[i] = machine.acceptsText(asked[i], p, behind);
        }
        return scalar(behind);
    }

    private int longText(int p) throws IOException {
        List<TextPlan> plans = new ArrayList<>();
        for (int i = 0; i < asking; i++) {
            plans.add(asked[i].text());
        }
        LongText text = LongText.of(machine, plans);
        if (text == null) {
            return MORE;
        }
        int behind = text.read(p);
        for (int i = 0; behind >= 0 && i < asking; i++) {
            verdicts[i] = text.accepts(i);
        }
        return scalar(behind);
    }

    private int number(int p) throws IOException {
        int behind = machine.numberEnd(p);
        if (behind < 0) {
            return behind;
        }
        machine.numeral.read(window.b, p, behind);
        for (int i = 0; i < asking; i++) {
            verdicts[i] = Scalars.number(asked[i], machine.numeral, window.b, p, behind);
        }
        return scalar(behind);
    }

    private int literal(int p) {
        int behind = machine.literalEnd(p);
        if (behind < 0) {
            return behind;
        }
        for (int i = 0; i < asking; i++) {
            verdicts[i] = Scalars.literal(asked[i], window.b, p, behind);
        }
        return scalar(behind);
    }

    private int open(int p, boolean object) {
        if (depth + outerDepth >= machine.bounds.maxDepth()) {
            return machine.malformed(p, JsonFault.TOO_DEEP);
        }
        int first = JsonScan.space(window.b, p + 1, window.end);
        if (first >= window.end) {
            return window.last ? machine.malformed(first, JsonFault.ENDS_EARLY) : MORE;
        }
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, Math.max(8, depth * 2));
            for (int i = depth; i < stack.length; i++) {
                stack[i] = new Tracks();
            }
        }
        Tracks tracks = stack[depth++];
        tracks.open(object, window.base + p, machine.names.mark());
        for (int i = 0; i < asking; i++) {
            tracks.ask(asked[i]);
        }
        tracks.askOthers();
        tracks.keeps = tracks.wantsWhole() && window.keep(p);
        if (window.b[first] == (object ? '}' : ']')) {
            return close(tracks, first);
        }
        int next = object ? name(tracks, first) : item(tracks, first);
        if (next == MORE) {
            depth--;
            if (tracks.keeps) {
                window.release();
            }
        }
        return next;
    }

    private int after(int from) {
        int p = JsonScan.space(window.b, from, window.end);
        if (p >= window.low) {
            return MORE;
        }
        if (p >= window.end) {
            return machine.malformed(p, JsonFault.ENDS_EARLY);
        }
        Tracks tracks = stack[depth - 1];
        byte c = window.b[p];
        if (c == ',') {
            return tracks.object ? name(tracks, p + 1) : item(tracks, p + 1);
        }
        return c == (tracks.object ? '}' : ']') ? close(tracks, p) : machine.malformed(p, JsonFault.NOT_JSON);
    }

    private int close(Tracks tracks, int p) {
        depth--;
        machine.names.release(tracks.names);
        int from = (int) (tracks.start - window.base);
        asking = tracks.askedFirst;
        for (int i = 0; i < asking; i++) {
            if (i >= verdicts.length) {
                verdicts = Arrays.copyOf(verdicts, asking);
            }
            verdicts[i] = tracks.holds(i, window.b, from, p + 1);
        }
        if (tracks.keeps) {
            window.release();
        }
        return scalar(p + 1);
    }

    private int item(Tracks tracks, int p) {
        asking = 0;
        tracks.unlink();
        for (int i = 0; i < tracks.size; i++) {
            if (tracks.open(i)) {
                ArrayPlan plan = tracks.arrayPlan(i);
                tracks.link(i, -1, ask(plan.item(tracks.children)));
                for (int count = 0; count < plan.contains().size(); count++) {
                    tracks.link(i, count, ask(plan.contains().get(count).node()));
                }
                for (int rest = 0; rest < plan.unevaluated().size(); rest++) {
                    Unevaluated unevaluated = plan.unevaluated().get(rest);
                    unevaluated(tracks, i, rest, unevaluated.child(tracks.children));
                }
            }
        }
        tracks.children++;
        done = false;
        return p;
    }

    private void unevaluated(Tracks tracks, int track, int index, long lookers) {
        if (lookers != Unevaluated.LOOKED_AT) {
            Unevaluated unevaluated = tracks.plan(track).unevaluated().get(index);
            for (Unevaluated.Counting counting : unevaluated.counting()) {
                tracks.unlooked.counts(track, counting.bit(), ask(counting.node()));
            }
            tracks.unlooked.asks(track, index, ask(unevaluated.node()), lookers);
        }
    }

    private int name(Tracks tracks, int from) {
        int p = JsonScan.space(window.b, from, window.end);
        if (p >= window.end) {
            return window.last ? machine.malformed(p, JsonFault.ENDS_EARLY) : MORE;
        }
        if (window.b[p] != '"') {
            return machine.malformed(p, JsonFault.NOT_JSON);
        }
        int behind = machine.string(p);
        if (behind < 0) {
            return behind;
        }
        int colon = JsonScan.space(window.b, behind, window.end);
        if (colon >= window.end) {
            return window.last ? machine.malformed(colon, JsonFault.ENDS_EARLY) : MORE;
        }
        if (window.b[colon] != ':') {
            return machine.malformed(colon, JsonFault.NOT_JSON);
        }
        machine.readText(p);
        if (machine.names.full()) {
            return machine.malformed(p, JsonFault.tooManyNames(machine.bounds.maxNames()));
        }
        if (!machine.names.add(machine.utf8, machine.utf8From, machine.utf8To, OWNERS + depth)) {
            return machine.malformed(p, machine.nameTwice());
        }
        member(tracks, p, behind);
        done = false;
        return colon + 1;
    }

    private void member(Tracks tracks, int p, int behind) {
        asking = 0;
        tracks.unlink();
        tracks.children++;
        for (int i = 0; i < tracks.size; i++) {
            if (tracks.open(i)) {
                ObjectPlan plan = tracks.objectPlan(i);
                int index = plan.find(machine.utf8, machine.utf8From, machine.utf8To);
                Node child = index >= 0
                        ? plan.property(index).node
                        : plan.unknown().node(machine.utf8, machine.utf8From, machine.utf8To);
                if (index >= 0) {
                    tracks.see(i, index);
                }
                tracks.link(i, -1, ask(child));
                for (int rest = 0; rest < plan.unevaluated().size(); rest++) {
                    Unevaluated unevaluated = plan.unevaluated().get(rest);
                    long lookers = index >= 0
                            ? unevaluated.child(index)
                            : unevaluated.child(machine.utf8, machine.utf8From, machine.utf8To);
                    unevaluated(tracks, i, rest, lookers);
                }
                for (NameAssertion assertion : plan.nameAssertions()) {
                    if (!machine.acceptsText(assertion.node(), p, behind)) {
                        tracks.fail(i);
                    }
                }
            }
        }
    }
}
