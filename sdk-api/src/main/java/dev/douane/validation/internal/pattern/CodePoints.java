package dev.douane.validation.internal.pattern;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set of code points. */
final class CodePoints {
    private static final CodePoints DIGITS = of('0', '9');
    private static final CodePoints WORD = of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
    private static final CodePoints SPACES = of(
            0x09, 0x0D, 0x20, 0x20, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F,
            0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF);

    static final CodePoints NOT_LINE_END =
            of('\n', '\n', '\r', '\r', 0x2028, 0x2029).complement();

    /** First and last of each range, ascending; between two ranges is a gap. */
    private final int[] ranges;

    /** Letters have hundreds of ranges, and a set is asked for at every place of an expression where it stands. */
    private final int hash;

    private CodePoints(int[] ranges) {
        this.ranges = ranges;
        this.hash = Arrays.hashCode(ranges);
    }

    /** The union of ranges: a first and a last code point, one pair after the other. */
    static CodePoints of(int... pairs) {
        long[] sorted = new long[pairs.length / 2];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) pairs[2 * i] << Integer.SIZE | pairs[2 * i + 1];
        }
        Arrays.sort(sorted);
        Ints merged = new Ints();
        for (long range : sorted) {
            int first = (int) (range >> Integer.SIZE);
            int last = (int) range;
            int end = merged.size() - 1;
            if (end > 0 && first <= merged.get(end) + 1) {
                merged.set(end, Math.max(merged.get(end), last));
            } else {
                merged.add(first);
                merged.add(last);
            }
        }
        return new CodePoints(merged.toArray());
    }

    static CodePoints of(EcmaSet set) {
        return switch (set.letter()) {
            case 'd' -> DIGITS;
            case 'D' -> DIGITS.complement();
            case 'w' -> WORD;
            case 'W' -> WORD.complement();
            case 's' -> SPACES;
            case 'S' -> SPACES.complement();
            default -> UnicodeScan.of(set.inJava());
        };
    }

    static CodePoints of(EcmaClass members) {
        Ints all = new Ints();
        addTo(all, members.ranges().toArray());
        for (EcmaSet set : members.sets()) {
            addTo(all, of(set).ranges);
        }
        CodePoints union = of(all.toArray());
        return members.negated() ? union.complement() : union;
    }

    private static void addTo(Ints all, int[] ranges) {
        for (int bound : ranges) {
            all.add(bound);
        }
    }

    CodePoints complement() {
        Ints others = new Ints();
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > next) {
                others.add(next);
                others.add(ranges[i] - 1);
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            others.add(next);
            others.add(Character.MAX_CODE_POINT);
        }
        return new CodePoints(others.toArray());
    }

    /** How many ranges there are. */
    int size() {
        return ranges.length / 2;
    }

    int first(int range) {
        return ranges[2 * range];
    }

    int last(int range) {
        return ranges[2 * range + 1];
    }

    boolean contains(int codePoint) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (codePoint >= ranges[i] && codePoint <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodePoints set && Arrays.equals(ranges, set.ranges);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
