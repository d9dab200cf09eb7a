package dev.douane.validation.internal.pattern;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The members of a Unicode property, as {@code java.util.regex} has them: both ways of matching agree on Unicode. */
final class UnicodeScan {
    /** There are so many properties as Java knows, a few hundred. */
    private static final Map<String, CodePoints> KNOWN = new ConcurrentHashMap<>();

    private UnicodeScan() {}

    static CodePoints of(String propertyInJava) {
        return KNOWN.computeIfAbsent(propertyInJava, UnicodeScan::scan);
    }

    private static CodePoints scan(String propertyInJava) {
        EveryCodePoint every = new EveryCodePoint();
        Matcher matcher = Pattern.compile(propertyInJava + "+").matcher(every);
        Ints ranges = new Ints();
        while (matcher.find()) {
            ranges.add(Character.codePointAt(every, matcher.start()));
            ranges.add(Character.codePointBefore(every, matcher.end()));
        }
        return CodePoints.of(ranges.toArray());
    }

    /** All that a text can hold, once: no surrogates but in pairs. */
    private static final class EveryCodePoint implements CharSequence {
        private static final int SURROGATES = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;
        private static final int BASIC = Character.MIN_SUPPLEMENTARY_CODE_POINT - SURROGATES;
        private static final int ALL =
                BASIC + 2 * (Character.MAX_CODE_POINT + 1 - Character.MIN_SUPPLEMENTARY_CODE_POINT);

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
