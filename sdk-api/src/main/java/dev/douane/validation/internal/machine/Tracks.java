package dev.douane.validation.internal.machine;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Formula;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Plan;
import dev.douane.validation.internal.program.Scalars;
import dev.douane.validation.internal.program.Unevaluated;
import java.util.Arrays;

/**
 * An object or an array that several nodes are asked about at once, each node once however many ask for it: so many
 * schemas there are, so much work there is for one value at most. Used again and again.
 */
final class Tracks {
    private static final byte UNKNOWN = 0;
    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;
    private static final int[] NO_COUNTS = {};

    boolean object;
    long start;
    int children;
    int names;
    boolean keeps;

    int size;
    /** So many of the nodes are asked for by the outer value, the others by those. */
    int askedFirst;

    Node[] nodes = new Node[4];
    private Plan[] plans = new Plan[4];
    private boolean[] failed = new boolean[4];
    private long[] seen = new long[4];
    private long[][] more = new long[4][];
    private int[][] counts = new int[4][];
    private byte[] verdicts = new byte[4];
    final Unlooked unlooked = new Unlooked();

    /** Who wants to know what of the child that is being read. */
    private int links;

    private int[] linkTrack = new int[8];
    private int[] linkCount = new int[8];
    private int[] linkChild = new int[8];

    void open(boolean isObject, long begin, int mark) {
        object = isObject;
        start = begin;
        children = 0;
        names = mark;
        keeps = false;
        size = 0;
        links = 0;
        unlooked.open();
    }

    /** Asks a node. */
    void ask(Node node) {
        if (indexOf(node) >= 0) {
            return;
        }
        if (size == nodes.length) {
            grow();
        }
        Plan plan = object ? node.object() : node.array();
        nodes[size] = node;
        plans[size] = plan;
        failed[size] = plan.never();
        seen[size] = 0;
        more[size] = plan instanceof ObjectPlan properties && properties.size() > ObjectPlan.WORD
                ? new long[properties.words()]
                : Frame.NO_MORE;
        counts[size] = plan instanceof ArrayPlan array && !array.contains().isEmpty()
                ? new int[array.contains().size()]
                : NO_COUNTS;
        verdicts[size] = UNKNOWN;
        size++;
    }

    /** Asks those as well that the nodes ask themselves; they stand behind the ones that were asked first. */
    void askOthers() {
        askedFirst = size;
        for (int i = 0; i < size; i++) {
            for (Formula formula : plans[i].formulas()) {
                formula.nodes().forEach(this::ask);
            }
            for (Unevaluated unevaluated : plans[i].unevaluated()) {
                unevaluated.nodes().forEach(this::ask);
            }
        }
    }

    private void grow() {
        int length = size * 2;
        nodes = Arrays.copyOf(nodes, length);
        plans = Arrays.copyOf(plans, length);
        failed = Arrays.copyOf(failed, length);
        seen = Arrays.copyOf(seen, length);
        more = Arrays.copyOf(more, length);
        counts = Arrays.copyOf(counts, length);
        verdicts = Arrays.copyOf(verdicts, length);
    }

    private int indexOf(Node node) {
        for (int i = 0; i < size; i++) {
            if (nodes[i] == node) {
                return i;
            }
        }
        return -1;
    }

    /** Whether somebody has to see the whole value. */
    boolean wantsWhole() {
        for (int i = 0; i < size; i++) {
            if (!plans[i].wholes().isEmpty() && !failed[i]) {
                return true;
            }
        }
        return false;
    }

    Plan plan(int track) {
        return plans[track];
    }

    ObjectPlan objectPlan(int track) {
        return (ObjectPlan) plans[track];
    }

    ArrayPlan arrayPlan(int track) {
        return (ArrayPlan) plans[track];
    }

    boolean open(int track) {
        return !failed[track];
    }

    void fail(int track) {
        failed[track] = true;
    }

    void see(int track, int property) {
        if (property < ObjectPlan.WORD) {
            seen[track] |= 1L << property;
        } else {
            more[track][property / ObjectPlan.WORD] |= 1L << (property % ObjectPlan.WORD);
        }
    }

    void unlink() {
        links = 0;
        unlooked.unlink();
    }

    /** Notes that a track wants to know what a node of the child says. */
    void link(int track, int count, int child) {
        if (links == linkTrack.length) {
            linkTrack = Arrays.copyOf(linkTrack, links * 2);
            linkCount = Arrays.copyOf(linkCount, links * 2);
            linkChild = Arrays.copyOf(linkChild, links * 2);
        }
        linkTrack[links] = track;
        linkCount[links] = count;
        linkChild[links] = child;
        links++;
    }

    /** Hands what the child's nodes say to those that wanted to know. */
    void learn(boolean[] verdictsOfChild) {
        for (int i = 0; i < links; i++) {
            boolean held = verdictsOfChild[linkChild[i]];
            if (linkCount[i] >= 0) {
                counts[linkTrack[i]][linkCount[i]] += held ? 1 : 0;
            } else if (!held) {
                failed[linkTrack[i]] = true;
            }
        }
        links = 0;
        unlooked.learn(verdictsOfChild, this);
    }

    boolean holds(int track, byte[] text, int from, int behind) {
        if (verdicts[track] == UNKNOWN) {
            verdicts[track] = decide(track, text, from, behind) ? HOLDS : FAILS;
        }
        return verdicts[track] == HOLDS;
    }

    private boolean decide(int track, byte[] text, int from, int behind) {
        Plan plan = plans[track];
        if (failed[track] || !sized(track, plan)) {
            return false;
        }
        for (Formula formula : plan.formulas()) {
            if (applies(track, formula) && !Scalars.holds(formula, node -> holds(indexOf(node), text, from, behind))) {
                return false;
            }
        }
        return unlooked.accepts(
                        track,
                        plan.unevaluated(),
                        node -> holds(indexOf(node), text, from, behind),
                        property -> ObjectPlan.seen(property, seen[track], more[track]))
                && Scalars.wholes(plan.wholes(), text, from, behind);
    }

    private boolean applies(int track, Formula formula) {
        return !(formula instanceof Formula.Dependent dependent)
                || ObjectPlan.seen(dependent.property(), seen[track], more[track]);
    }

    private boolean sized(int track, Plan plan) {
        if (plan instanceof ObjectPlan properties) {
            return children >= properties.min
                    && children <= properties.max
                    && properties.complete(seen[track], more[track]);
        }
        ArrayPlan array = (ArrayPlan) plan;
        if (children < array.min || children > array.max) {
            return false;
        }
        for (int i = 0; i < array.contains().size(); i++) {
            ArrayPlan.Contains contains = array.contains().get(i);
            if (!contains.least().accepts(counts[track][i]) || !contains.most().accepts(counts[track][i])) {
                return false;
            }
        }
        return true;
    }
}
