package dev.douane.validation.internal.pattern;

import dev.douane.internal.json.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What many bytes of a text in a row may be, and by how much each of them moves an automaton on: not at all in
 * {@code [a-z]*}, by one state in {@code [a-z]{2,20}}. Eight bytes are looked at as the eight lanes of a word, as those of
 * {@code Stencil} are.
 */
final class Strides {
    /** The stride of a state that has none. */
    static final int NONE = 0;

    private static final int RANGES = 3;

    /** Fewer bytes are sooner read one by one. */
    private static final int SHORT = 6;

    /** Of a smaller set, digits for example, there are seldom many in a row. */
    private static final int SMALL = 16;

    /** By stride: the bounds of its ranges, its step and its room. */
    private static final int SIZE = 8;

    private static final int STEP = 6;
    private static final int ROOM = 7;

    private final List<Stride> strides = new ArrayList<>();
    private final Map<Stride, Integer> numbers = new HashMap<>();
    private long[] all = {};

    /**
     * How often a state's most frequent move can be made.
     *
     * @param ranges the bytes that make it: pairs of the least and the greatest, as many as {@link #RANGES}
     * @param step from a state's number to the next one's
     * @param room how many times, as far as one word goes
     */
    private record Stride(List<Integer> ranges, int step, int room) {}

    Strides() {
        strides.add(new Stride(List.of(), 0, 0));
    }

    /** The number of a stride; {@link #NONE} if it is not worth it. */
    int add(List<Integer> ranges, int step, int room) {
        if (room < SHORT || (step == 0 && size(ranges) < SMALL)) {
            return NONE;
        }
        Stride stride = new Stride(ranges, step, room);
        Integer known = numbers.putIfAbsent(stride, strides.size());
        if (known == null) {
            strides.add(stride);
        }
        return known == null ? strides.size() - 1 : known;
    }

    private static int size(List<Integer> ranges) {
        int size = 0;
        for (int i = 0; i < ranges.size(); i += 2) {
            size += ranges.get(i + 1) - ranges.get(i) + 1;
        }
        return size;
    }

    Strides finish() {
        all = new long[strides.size() * SIZE];
        for (int i = 1; i < strides.size(); i++) {
            Stride stride = strides.get(i);
            for (int range = 0; range < RANGES; range++) {
                // With fewer ranges, the last one stands for the others.
                int its = 2 * Math.min(range, stride.ranges().size() / 2 - 1);
                all[i * SIZE + 2 * range] = stride.ranges().get(its) * Words.ONES;
                all[i * SIZE + 2 * range + 1] = stride.ranges().get(its + 1) * Words.ONES | Words.HIGHS;
            }
            all[i * SIZE + STEP] = stride.step();
            all[i * SIZE + ROOM] = stride.room();
        }
        return this;
    }

    /** How many of the bytes of a word, from the first on, a stride goes over. */
    int over(int stride, long word) {
        int at = stride * SIZE;
        long high = word | Words.HIGHS;
        long low = word & ~Words.HIGHS;
        long fits = ((high - all[at]) & (all[at + 1] - low))
                | ((high - all[at + 2]) & (all[at + 3] - low))
                | ((high - all[at + 4]) & (all[at + 5] - low));
        long misfits = ~(fits & ~word) & Words.HIGHS;
        return Math.min(Long.numberOfTrailingZeros(misfits) >>> 3, (int) all[at + ROOM]);
    }

    /** By how much each of these bytes raises the number of the state. */
    int step(int stride) {
        return (int) all[stride * SIZE + STEP];
    }

    /** The widest ranges of a set of bytes, in order; those that are left out are only slower. */
    static List<Integer> widest(boolean[] set) {
        List<int[]> ranges = new ArrayList<>();
        for (int unit = 0; unit < set.length; unit++) {
            if (set[unit] && (unit == 0 || !set[unit - 1])) {
                ranges.add(new int[] {unit, unit});
            } else if (set[unit]) {
                ranges.get(ranges.size() - 1)[1] = unit;
            }
        }
        List<Integer> widest = new ArrayList<>();
        while (!ranges.isEmpty() && widest.size() < 2 * RANGES) {
            int[] next = ranges.get(0);
            for (int[] range : ranges) {
                next = range[1] - range[0] > next[1] - next[0] ? range : next;
            }
            ranges.remove(next);
            widest.add(next[0]);
            widest.add(next[1]);
        }
        return widest;
    }
}
