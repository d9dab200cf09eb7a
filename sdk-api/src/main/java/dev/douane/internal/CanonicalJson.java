package dev.douane.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a tree as RFC 8785 (JSON Canonicalization Scheme) does, except that numbers keep all their digits. Numbers
 * are laid out by ECMAScript's Number::toString (ECMA-262 §6.1.6.1.20), which RFC 8785 §3.2.2.3 points to, applied to
 * the exact decimal: for every number whose shortest double is itself the result is the same.
 */
public final class CanonicalJson {
    private static final int ECMASCRIPT_PLAIN_DIGITS = 21;
    private static final int ECMASCRIPT_LEADING_ZEROS = 6;

    private CanonicalJson() {}

    /**
     * The canonical text of a tree.
     *
     * @param node any JSON value, as {@link StrictJson} read it
     * @return the text, without a line break at its end
     */
    public static String write(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> writeString(node.textValue(), out);
            case NUMBER -> out.append(number(node.decimalValue()));
            default -> out.append(node.asText());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        // String's natural order is that of UTF-16 code units, as RFC 8785 §3.2.3 asks.
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        char separator = '{';
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            out.append(separator);
            separator = ',';
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        out.append('[');
        for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
            write(items.next(), out);
            if (items.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static String number(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        BigInteger unscaled = stripped.unscaledValue().abs();
        String digits = unscaled.toString();
        // The value is 0.digits × 10^n, as in ECMA-262.
        int n = digits.length() - stripped.scale();
        String sign = value.signum() < 0 ? "-" : "";
        return sign + layout(digits, n);
    }

    private static String layout(String digits, int n) {
        int k = digits.length();
        if (k <= n && n <= ECMASCRIPT_PLAIN_DIGITS) {
            return digits + "0".repeat(n - k);
        }
        if (0 < n && n <= ECMASCRIPT_PLAIN_DIGITS) {
            return digits.substring(0, n) + "." + digits.substring(n);
        }
        if (-ECMASCRIPT_LEADING_ZEROS < n && n <= 0) {
            return "0." + "0".repeat(-n) + digits;
        }
        int exponent = n - 1;
        String mantissa = k == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
