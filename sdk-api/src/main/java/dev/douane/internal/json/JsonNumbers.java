package dev.douane.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a number is worth, exactly. */
public final class JsonNumbers {
    private JsonNumbers() {}

    /**
     * The exact value.
     *
     * @param b the text
     * @param from where the number begins
     * @param to where it ends
     * @param limit how far its exponent may move the point; 1e999999999 is eleven characters, and a billion digits to
     *     whoever adds one to it
     * @return the value, or null if it is beyond the limit
     */
    public static @Nullable BigDecimal exact(byte[] b, int from, int to, int limit) {
        BigDecimal value;
        try {
            value = new BigDecimal(new String(b, from, to - from, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            // The grammar was right, so only an exponent beyond an int is left.
            return null;
        }
        boolean tooFar =
                Math.abs((long) value.precision() - value.scale()) > limit || Math.abs((long) value.scale()) > limit;
        return tooFar ? null : value;
    }
}
