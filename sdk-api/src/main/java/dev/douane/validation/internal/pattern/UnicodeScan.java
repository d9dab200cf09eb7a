package dev.douane.validation.internal.pattern;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The members of a Unicode property, as {@code java.util.regex} has them: both ways of matching agree on Unicode. */
final class UnicodeScan {
    /** There are so many properties as Java knows, a few hundred. */
    private static final Map<String, CodePoints> KNOWN = new ConcurrentHashMap<>();

    /**
     * From plane 4 on characters are assigned in plane 14 only, and there few: within each of these planes all code
     * points are alike, but for those and the last two, which are none (Unicode 17 §2.8).
     */
    private static final int ASSIGNED_TO = 0x40000;

    private static final int PLANE = 0x10000;
    private static final int SPECIALS = 0xE0000;
    private static final int ASSIGNED_SPECIALS = 0x1000;

    private static final CharSequence EVERY = new EveryCodePoint();

    private UnicodeScan() {}

    static CodePoints of(String propertyInJava) {
        return KNOWN.computeIfAbsent(propertyInJava, UnicodeScan::scan);
    }

    private static CodePoints scan(String propertyInJava) {
        Matcher matcher = Pattern.compile(propertyInJava.concat("+")).matcher(EVERY);
        Ints ranges = new Ints();
        find(matcher, 0, ASSIGNED_TO, ranges);
        for (int plane = ASSIGNED_TO; plane <= Character.MAX_CODE_POINT; plane += PLANE) {
            int first = plane;
            if (plane == SPECIALS) {
                first += ASSIGNED_SPECIALS;
                find(matcher, plane, first, ranges);
            }
            int nonCharacters = plane + PLANE - 2;
            int found = ranges.size();
            find(matcher, first, first + 1, ranges);
            if (ranges.size() > found) {
                ranges.set(found + 1, nonCharacters - 1);
            }
            find(matcher, nonCharacters, plane + PLANE, ranges);
        }
        return CodePoints.of(ranges.toArray());
    }

    private static void find(Matcher matcher, int from, int to, Ints ranges) {
        matcher.region(EveryCodePoint.index(from), EveryCodePoint.index(to));
        while (matcher.find()) {
            ranges.add(Character.codePointAt(EVERY, matcher.start()));
            ranges.add(Character.codePointBefore(EVERY, matcher.end()));
        }
    }

    /** All that a text can hold, once: no surrogates but in pairs. */
    private static final class EveryCodePoint implements CharSequence {
        private static final int SURROGATES = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;
        private static final int BASIC = Character.MIN_SUPPLEMENTARY_CODE_POINT - SURROGATES;
        private static final int ALL =
                BASIC + 2 * (Character.MAX_CODE_POINT + 1 - Character.MIN_SUPPLEMENTARY_CODE_POINT);

        static int index(int codePoint) {
            if (codePoint < Character.MIN_SURROGATE) {
                return codePoint;
            }
            return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT
                    ? codePoint - SURROGATES
                    : BASIC + 2 * (codePoint - Character.MIN_SUPPLEMENTARY_CODE_POINT);
        }

        @Override
        public int length() {
            return ALL;
        }

        @Override
        public char charAt(int index) {
            if (index < Character.MIN_SURROGATE) {
                return (char) index;
            }
            if (index < BASIC) {
                return (char) (index + SURROGATES);
            }
            int codePoint = Character.MIN_SUPPLEMENTARY_CODE_POINT + (index - BASIC) / 2;
            return (index - BASIC) % 2 == 0 ? Character.highSurrogate(codePoint) : Character.lowSurrogate(codePoint);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return "every code point";
        }
    }
}
