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
                target[to++] = (byte) character(b[p + 1]);
                p += 2;
            } else {
                int unit = EscapeScan.unit(b, p, close);
                p += 6;
                int codePoint = unit;
                if (Character.isHighSurrogate((char) unit)) {
                    codePoint = Character.toCodePoint((char) unit, (char) EscapeScan.unit(b, p, close));
                    p += 6;
                }
                to = encode(codePoint, target, to);
            }
        }
        return to;
    }

    /** What an escape of one letter stands for; -1 if there is none. */
    private static int character(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"', '\\', '/' -> letter;
            default -> -1;
        };
    }

    /**
     * What an escape stands for.
     *
     * @param b the text
     * @param p the backslash
     * @param end where the text ends
     * @return a character of the Basic Multilingual Plane; -1 if it is no escape, half of another character, or cut off
     */
    public static int character(byte[] b, int p, int end) {
        if (p + 1 >= end) {
            return -1;
        }
        if (b[p + 1] != 'u') {
            return character(b[p + 1]);
        }
        int unit = EscapeScan.unit(b, p, end);
        return unit < 0 || Character.isSurrogate((char) unit) ? -1 : unit;
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
