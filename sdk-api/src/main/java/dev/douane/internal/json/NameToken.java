package dev.douane.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A name that is expected in a text, with its quotation marks. */
public class NameToken {
    /** Two words hold a shorter name and its colon. */
    private static final int SHORT = 2 * Words.SIZE;

    private final String name;
    /** The name in its quotation marks. */
    private final byte[] token;

    private final long[] words;
    private final long lastMask;
    private final boolean plain;

    /** How long a short name is with its colon; 0 for a long one. */
    private final int shortLength;

    private final long first;
    private final long firstMask;
    private final long second;
    private final long secondMask;

    /**
     * A name.
     *
     * @param name any string, without escapes
     */
    public NameToken(String name) {
        this.name = name;
        this.token = ("\"" + name + "\"").getBytes(StandardCharsets.UTF_8);
        this.plain = isPlain(name);
        int count = (token.length + Words.SIZE - 1) / Words.SIZE;
        this.words = new long[count];
        for (int i = 0; i < count; i++) {
            words[i] = Words.upTo(token, i * Words.SIZE, token.length);
        }
        int rest = token.length - (count - 1) * Words.SIZE;
        this.lastMask = mask(rest);
        this.shortLength = plain && token.length < SHORT ? token.length + 1 : 0;
        byte[] withColon = Arrays.copyOf(token, token.length + 1);
        withColon[token.length] = ':';
        this.first = Words.upTo(withColon, 0, withColon.length);
        this.firstMask = mask(withColon.length);
        this.second = Words.upTo(withColon, Words.SIZE, withColon.length);
        this.secondMask = mask(withColon.length - Words.SIZE);
    }

    private static long mask(int bytes) {
        return bytes <= 0 ? 0 : bytes >= Words.SIZE ? -1 : (1L << (bytes * Byte.SIZE)) - 1;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /**
     * The name.
     *
     * @return without escapes
     */
    public final String name() {
        return name;
    }

    /**
     * How long the name and its quotation marks are.
     *
     * @return bytes
     */
    public final int tokenLength() {
        return token.length;
    }

    final byte[] token() {
        return token;
    }

    /**
     * The words of the token, for whoever compares them himself.
     *
     * @return a copy; the last one is filled up with zeros
     */
    public final long[] words() {
        return words.clone();
    }

    /**
     * Whether the token stands in a text just as it is, with no other way to write it.
     *
     * @return false if the name needs an escape
     */
    public final boolean plain() {
        return plain;
    }

    /**
     * Reads the name and the colon behind it.
     *
     * @param b the text
     * @param p where the name's opening quotation mark should be
     * @param end where the text ends
     * @return the byte behind the colon; or -1 if another name stands there, the same one in another spelling, or too
     *     little to say
     */
    public final int read(byte[] b, int p, int end) {
        if (shortLength > 0 && p + SHORT <= end) {
            // Both at once, so that it need not be guessed how long the name is.
            long others = ((Words.viewedAt(b, p) ^ first) & firstMask)
                    | ((Words.viewedAt(b, p + Words.SIZE) ^ second) & secondMask);
            if (others == 0) {
                return p + shortLength;
            }
        }
        return spaced(b, p, end);
    }

    /**
     * The same, byte by byte, for as long as that is faster.
     *
     * @param b the text
     * @param p where the name's opening quotation mark should be
     * @param end where the text ends
     * @return as {@link #read} answers
     */
    public final int readEarly(byte[] b, int p, int end) {
        Words.spend(words.length);
        boolean fits = plain && p + token.length < end;
        return fits && Arrays.equals(b, p, p + token.length, token, 0, token.length)
                ? colon(b, p + token.length, end)
                : -1;
    }

    private int spaced(byte[] b, int p, int end) {
        int last = words.length - 1;
        if (p + (last + 1) * Words.SIZE >= end || !plain) {
            return -1;
        }
        for (int i = 0; i < last; i++) {
            if (Words.viewedAt(b, p + i * Words.SIZE) != words[i]) {
                return -1;
            }
        }
        if ((Words.viewedAt(b, p + last * Words.SIZE) & lastMask) != words[last]) {
            return -1;
        }
        return colon(b, p + token.length, end);
    }

    /**
     * Reads the colon behind a name.
     *
     * @param b the text
     * @param p where it or space begins
     * @param end where the text ends
     * @return the byte behind the colon, or -1 if there is none
     */
    public static int colon(byte[] b, int p, int end) {
        if (p < end && b[p] == ':') {
            return p + 1;
        }
        int colon = JsonScan.space(b, p, end);
        return colon < end && b[colon] == ':' ? colon + 1 : -1;
    }
}
