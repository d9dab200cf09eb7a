package dev.douane.validation.internal.program;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.Words;
import java.nio.charset.StandardCharsets;

/** A property whose name stands in the schema. */
public final class Property {
    /** Its place among the plan's properties. */
    public final int index;
    /** What its value must satisfy. */
    public final Node node;

    private final String name;
    /** The name in its quotation marks. */
    private final byte[] token;

    private final long[] words;
    private final long lastMask;
    private final boolean plain;

    Property(int index, String name, Node node) {
        this.index = index;
        this.name = name;
        this.node = node;
        this.token = ("\"" + name + "\"").getBytes(StandardCharsets.UTF_8);
        this.plain = isPlain(name);
        int count = (token.length + Words.SIZE - 1) / Words.SIZE;
        this.words = new long[count];
        for (int i = 0; i < count; i++) {
            words[i] = Words.upTo(token, i * Words.SIZE, token.length);
        }
        int rest = token.length - (count - 1) * Words.SIZE;
        this.lastMask = rest == Words.SIZE ? -1 : (1L << (rest * Byte.SIZE)) - 1;
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
     * @return as the schema has it
     */
    public String name() {
        return name;
    }

    /**
     * How long the name and its quotation marks are.
     *
     * @return bytes
     */
    public int tokenLength() {
        return token.length;
    }

    byte[] token() {
        return token;
    }

    /**
     * The words of the token, for whoever compares them himself.
     *
     * @return a copy; the last one is filled up with zeros
     */
    public long[] words() {
        return words.clone();
    }

    /**
     * Whether the token stands in a text just as it is, with no other way to write it.
     *
     * @return false if the name needs an escape
     */
    public boolean plain() {
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
    public int read(byte[] b, int p, int end) {
        int last = words.length - 1;
        if (p + (last + 1) * Words.SIZE >= end || !plain) {
            return -1;
        }
        for (int i = 0; i < last; i++) {
            if (Words.at(b, p + i * Words.SIZE) != words[i]) {
                return -1;
            }
        }
        if ((Words.at(b, p + last * Words.SIZE) & lastMask) != words[last]) {
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
