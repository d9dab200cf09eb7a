package dev.douane.internal;

import java.math.BigDecimal;

/**
 * Strings and numbers as RFC 8785 (JSON Canonicalization Scheme) writes them, except that numbers keep all their digits.
 * Numbers are laid out by ECMAScript's Number::toString (ECMA-262 §6.1.6.1.20), which RFC 8785 §3.2.2.3 points to, applied
 * to the exact decimal: for every number whose shortest double is itself the result is the same.
 */
public final class CanonicalToken {
    private static final int ECMASCRIPT_PLAIN_DIGITS = 21;
    private static final int ECMASCRIPT_LEADING_ZEROS = 6;
    private static final int DIGITS_OF_LONG = 18;
    private static final String HEXADECIMAL = "0123456789abcdef";

    private CanonicalToken() {}

    /**
     * Writes a string (RFC 8785 §3.2.2.2).
     *
     * @param text its characters
     * @param out where it is appended, in quotation marks
     */
    public static void string(String text, StringBuilder out) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            for (int i = 0; i < text.length(); i++) {
                character(text.charAt(i), out);
            }
        }
        out.append('"');
    }

    /** Nearly all are, and are copied whole. */
    private static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void character(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(HEXADECIMAL.charAt(c >> 4)).append(HEXADECIMAL.charAt(c & 0xF));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /**
     * Writes a number (RFC 8785 §3.2.2.3).
     *
     * @param value its exact value
     * @param out where it is appended
     */
    public static void number(BigDecimal value, StringBuilder out) {
        if (value.signum() == 0) {
            out.append('0');
            return;
        }
        if (value.scale() == 0 && value.precision() <= DIGITS_OF_LONG) {
            // Nearly all are, and tables have a million of them.
            out.append(value.longValue());
            return;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        String digits = stripped.unscaledValue().abs().toString();
        if (value.signum() < 0) {
            out.append('-');
        }
        // The value is 0.digits × 10^n, as in ECMA-262.
        layOut(digits, digits.length() - stripped.scale(), out);
    }

    private static void layOut(String digits, int n, StringBuilder out) {
        int k = digits.length();
        if (k <= n && n <= ECMASCRIPT_PLAIN_DIGITS) {
            out.append(digits).append("0".repeat(n - k));
        } else if (0 < n && n <= ECMASCRIPT_PLAIN_DIGITS) {
            out.append(digits, 0, n).append('.').append(digits, n, k);
        } else if (-ECMASCRIPT_LEADING_ZEROS < n && n <= 0) {
            out.append("0.").append("0".repeat(-n)).append(digits);
        } else {
            out.append(digits.charAt(0));
            if (k > 1) {
                out.append('.').append(digits, 1, k);
            }
            int exponent = n - 1;
            out.append(exponent < 0 ? "e-" : "e+").append(Math.abs(exponent));
        }
    }
}
