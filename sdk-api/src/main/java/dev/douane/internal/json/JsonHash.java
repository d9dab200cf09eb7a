package dev.douane.internal.json;

import java.math.BigDecimal;

/**
 * A number that is the same for values that JSON Schema takes for the same (2020-12 core §4.2.2), in whatever order members
 * stand and however strings and numbers are written.
 */
final class JsonHash {
    private static final long OBJECT = 11;
    private static final long ARRAY = 13;
    private static final long STRING = 17;
    private static final long NUMBER = 19;
    private static final long SCALE = 23;

    private JsonHash() {}

    /** Of the value that comes next; the text is behind it afterwards. */
    static long of(JsonText text) throws UnusualTextException {
        char first = text.peek();
        return switch (first) {
            case '{' -> object(text);
            case '[' -> array(text);
            case '"' -> Words.mixed(text.stringHash() + STRING);
            case 't', 'f' -> text.bool() ? 1 : 2;
            case 'n' -> text.none() ? 3 : 0;
            default -> number(text.decimal());
        };
    }

    /** A sum, because the order says nothing. */
    private static long object(JsonText text) throws UnusualTextException {
        long sum = OBJECT;
        for (boolean more = text.open('{'); more; more = text.next('{')) {
            long name = text.nameHash();
            sum += Words.mixed(Words.mixed(name) + of(text));
        }
        return Words.mixed(sum);
    }

    private static long array(JsonText text) throws UnusualTextException {
        long hash = ARRAY;
        for (boolean more = text.open('['); more; more = text.next('[')) {
            hash = Words.mixed(hash + of(text)) + 1;
        }
        return Words.mixed(hash);
    }

    private static long number(BigDecimal number) {
        long digits = number.unscaledValue().longValue();
        int scale = number.scale();
        while (scale > 0 && digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        return Words.mixed(digits * NUMBER + scale * SCALE);
    }
}
