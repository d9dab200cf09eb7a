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

    /** As many as base64 has with a hyphen and an underscore. */
    private static final int RANGES = 5;

    /** Fewer bytes are sooner read one by one. */
    private static final int SHORT = 6;

    /** Of a smaller set, digits for example, there are seldom many in a row. */
    private static final int SMALL = 16;

    private final List<Stride> strides = new ArrayList<>();
    private final Map<Stride, Integer> numbers = new HashMap<>();
    private Lanes[] all = {};

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
        all = strides.stream().map(Lanes::new).toArray(Lanes[]::new);
        return this;
    }

    /** What a state's stride goes over. */
    Lanes of(int stride) {
        return all[stride];
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

    /** The bounds of a stride's ranges, each in all lanes of a word, the greatest ones with the upper bits set. */
    static final class Lanes {
        private static final int USUAL = 3;

        private final long low;
        private final long high;
        private final long secondLow;
        private final long secondHigh;
        private final long thirdLow;
        private final long thirdHigh;
        /** Whether there are more than three. */
        private final boolean more;

        private final long fourthLow;
        private final long fourthHigh;
        private final long fifthLow;
        private final long fifthHigh;
        private final int step;
        private final int room;

        Lanes(Stride stride) {
            List<Integer> ranges = stride.ranges();
            this.low = low(ranges, 0);
            this.high = high(ranges, 0);
            this.secondLow = low(ranges, 1);
            this.secondHigh = high(ranges, 1);
            this.thirdLow = low(ranges, 2);
            this.thirdHigh = high(ranges, 2);
            this.more = ranges.size() > 2 * USUAL;
            this.fourthLow = low(ranges, 3);
            this.fourthHigh = high(ranges, 3);
            this.fifthLow = low(ranges, 4);
            this.fifthHigh = high(ranges, 4);
            this.step = stride.step();
            this.room = stride.room();
        }

        /** With fewer ranges, the last one stands for the others. */
        private static int at(List<Integer> ranges, int range) {
            return 2 * Math.min(range, ranges.size() / 2 - 1);
        }

        private static long low(List<Integer> ranges, int range) {
            return ranges.isEmpty() ? 0 : ranges.get(at(ranges, range)) * Words.ONES;
        }

        private static long high(List<Integer> ranges, int range) {
            return ranges.isEmpty() ? 0 : ranges.get(at(ranges, range) + 1) * Words.ONES | Words.HIGHS;
        }

        /** The upper bits of those bytes of a word that the stride does not go over. */
        long misfits(long word) {
            long above = word | Words.HIGHS;
            long below = word & ~Words.HIGHS;
            long fits = ((above - low) & (high - below))
                    | ((above - secondLow) & (secondHigh - below))
                    | ((above - thirdLow) & (thirdHigh - below));
            if (more) {
                fits |= ((above - fourthLow) & (fourthHigh - below)) | ((above - fifthLow) & (fifthHigh - below));
            }
            return ~(fits & ~word) & Words.HIGHS;
        }

        /** How many bytes it goes over before the first misfit. */
        int count(long misfits) {
            return Math.min(Long.numberOfTrailingZeros(misfits) >>> 3, room);
        }

        /** Whether it leads from a state to the same one, however far it goes; what is no stride leads nowhere. */
        boolean stays() {
            return step == 0 && room == Words.SIZE;
        }

        /** By how much each byte raises the number of the state. */
        int step() {
            return step;
        }
    }
}
