package dev.douane.validation.internal.pattern;

import java.util.List;

/**
 * The characters of a set that stand for themselves in a string of JSON and take one byte there.
 *
 * @param ranges of bytes, ascending
 * @param others whether these are the characters that are not in the set
 * @param whole the set, with all its other characters
 */
public record AsciiSet(List<Range> ranges, boolean others, CodePoints whole) {
    private static final int FIRST = ' ';
    private static final int LAST = 0x7F;

    /**
     * A range of bytes.
     *
     * @param first the least one
     * @param last the greatest one, below 0x80
     */
    public record Range(int first, int last) {}

    /** Whichever takes fewer ranges. */
    static AsciiSet of(CodePoints set) {
        List<Range> inside = ranges(set, true);
        List<Range> outside = ranges(set, false);
        return outside.size() < inside.size() ? new AsciiSet(outside, true, set) : new AsciiSet(inside, false, set);
    }

    /** A quotation mark and a backslash stop a string, and belong to neither side. */
    private static List<Range> ranges(CodePoints set, boolean inside) {
        Ints bounds = new Ints();
        int last = -2;
        for (int unit = FIRST; unit <= LAST; unit++) {
            boolean stops = unit == '"' || unit == '\\';
            if (!stops && set.contains(unit) == inside) {
                if (unit == last + 1) {
                    bounds.set(bounds.size() - 1, unit);
                } else {
                    bounds.add(unit);
                    bounds.add(unit);
                }
                last = unit;
            }
        }
        Range[] all = new Range[bounds.size() / 2];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Range(bounds.get(2 * i), bounds.get(2 * i + 1));
        }
        return List.of(all);
    }
}
