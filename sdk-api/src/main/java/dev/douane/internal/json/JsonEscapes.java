package dev.douane.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Undoes the escapes of strings that were passed over. */
public final class JsonEscapes {
    private JsonEscapes() {}

    /**
     * Writes the characters of a string as UTF-8.
     *
     * @param b the text
     * @param from behind the opening quotation mark
     * @param close the closing one
     * @param target as long as the string is, at least; what is written is never longer
     * @return how many bytes were written
     */
    public static int decode(byte[] b, int from, int close, byte[] target) {
        int to = 0;
        int p = from;
        while (p < close) {
            byte c = b[p];
            if (c != '\\') {
                target[to++] = c;
                p++;
            } else if (b[p + 1] != 'u') {
                target[to++] = simple(b[p + 1]);
                p += 2;
            } else {
                int unit = JsonScan.unit(b, p, close);
                p += 6;
                int codePoint = unit;
                if (Character.isHighSurrogate((char) unit)) {
                    codePoint = Character.toCodePoint((char) unit, (char) JsonScan.unit(b, p, close));
                    p += 6;
                }
                to = encode(codePoint, target, to);
            }
        }
        return to;
    }

    private static byte simple(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static int encode(int codePoint, byte[] target, int at) {
        int to = at;
        if (codePoint < 0x80) {
            target[to++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            target[to++] = (byte) (0xC0 | (codePoint >> 6));
            target[to++] = (byte) (0x80 | (codePoint & 0x3F));
        } else if (codePoint < 0x10000) {
            target[to++] = (byte) (0xE0 | (codePoint >> 12));
            target[to++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            target[to++] = (byte) (0x80 | (codePoint & 0x3F));
        } else {
            target[to++] = (byte) (0xF0 | (codePoint >> 18));
            target[to++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            target[to++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            target[to++] = (byte) (0x80 | (codePoint & 0x3F));
        }
        return to;
    }

    /**
     * The string itself.
     *
     * @param b the text
     * @param from behind the opening quotation mark
     * @param token what {@link JsonScan#string} answered
     * @return its characters
     */
    public static String text(byte[] b, int from, long token) {
        int close = JsonScan.close(token);
        if ((token & JsonScan.ESCAPED) == 0) {
            // Of ASCII alone, where nobody has to look a second time for what is not.
            return new String(
                    b,
                    from,
                    close - from,
                    JsonScan.extra(token) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
        byte[] decoded = new byte[close - from];
        int length = decode(b, from, close, decoded);
        return new String(Arrays.copyOf(decoded, length), StandardCharsets.UTF_8);
    }
}
