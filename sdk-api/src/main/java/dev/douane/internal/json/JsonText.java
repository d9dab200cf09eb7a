package dev.douane.internal.json;

import dev.douane.internal.JsonLimits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text of strict JSON, which moves on as values are asked for. It reads what is written in the usual way, which
 * is nearly everything, and refuses the rest by {@link UnusualTextException}; its place means nothing from then on. For one
 * thread.
 */
public final class JsonText {
    /** Whoever reads goes down by calling itself, so not as deep as a limit may allow. */
    private static final int DEEPEST = 256;

    /** So many characters of a number are digits that fit a long, a sign and a point. */
    private static final int USUAL_NUMBER = 18;

    private final byte[] b;
    private final int deepest;
    private int p;
    private int depth;

    private JsonText(byte[] body, int deepest) {
        this.b = body;
        this.deepest = deepest;
    }

    /**
     * The beginning of a text.
     *
     * @param body UTF-8 JSON text
     * @param limits what it may cost
     * @return null if one of the limits has to be measured
     */
    public static @Nullable JsonText of(byte[] body, JsonLimits limits) {
        // No string is longer than the whole text, so that none has to be measured.
        boolean bounded = body.length <= Math.min(limits.maxBytes(), limits.maxStringLength())
                && limits.maxNumberLength() >= USUAL_NUMBER;
        return bounded ? new JsonText(body, Math.min(DEEPEST, limits.maxDepth())) : null;
    }

    /**
     * A value in a text that is known to be well-formed.
     *
     * @param body UTF-8 JSON text
     * @param from where the value or space begins
     * @return its place
     */
    static JsonText at(byte[] body, int from) {
        JsonText text = new JsonText(body, DEEPEST);
        text.p = from;
        return text;
    }

    /**
     * Makes sure that nothing follows.
     *
     * @throws UnusualTextException if something does
     */
    public void end() throws UnusualTextException {
        skip();
        require(p == b.length);
    }

    /**
     * Which kind of value comes next.
     *
     * @return its first character
     * @throws UnusualTextException if nothing comes
     */
    public char peek() throws UnusualTextException {
        skip();
        require(p < b.length && b[p] > 0);
        return (char) b[p];
    }

    /**
     * Where this is.
     *
     * @return what {@link #backTo} comes back to
     */
    public int mark() {
        return p;
    }

    /**
     * Comes back within the same object or array, out of all that was opened since.
     *
     * @param mark from {@link #mark}
     * @param opened how many objects and arrays that is
     */
    public void backTo(int mark, int opened) {
        p = mark;
        depth -= opened;
    }

    /**
     * Goes into an object or an array.
     *
     * @param bracket the opening one
     * @return false if it is empty, and behind it
     * @throws UnusualTextException if there is none, or it is too deep
     */
    public boolean open(char bracket) throws UnusualTextException {
        require(peek() == bracket && depth < deepest);
        p++;
        depth++;
        if (peek() == bracket + 2) {
            p++;
            depth--;
            return false;
        }
        return true;
    }

    /**
     * Goes on behind a member or an item.
     *
     * @param bracket the opening one
     * @return false if none follows, and behind the closing bracket
     * @throws UnusualTextException if neither a comma comes nor the bracket
     */
    public boolean next(char bracket) throws UnusualTextException {
        char c = peek();
        p++;
        if (c == ',') {
            return true;
        }
        // In ASCII, a closing bracket stands two places behind its opening one.
        require(c == bracket + 2);
        depth--;
        return false;
    }

    /**
     * Reads a member's name and the colon.
     *
     * @param names those that there may be
     * @param previous the index of the one before, or {@link MemberNames#FIRST}
     * @return its index
     * @throws UnusualTextException if it is none of them
     */
    public int name(MemberNames names, int previous) throws UnusualTextException {
        skip();
        long found = names.find(b, p, previous);
        p = (int) (found >>> Integer.SIZE);
        return (int) found;
    }

    /**
     * Reads a member's name and the colon.
     *
     * @return the name
     * @throws UnusualTextException if there is none
     */
    public String name() throws UnusualTextException {
        String name = string();
        p = NameToken.colon(b, p, b.length);
        require(p >= 0);
        return name;
    }

    /**
     * Reads a string.
     *
     * @return its characters
     * @throws UnusualTextException if there is none
     */
    public String string() throws UnusualTextException {
        require(peek() == '"');
        int from = p + 1;
        long token = JsonScan.string(b, from, b.length);
        require(token >= 0);
        int close = JsonScan.close(token);
        p = close + 1;
        // Where there are as many characters as bytes, and no escapes, it is all ASCII.
        return token == close
                ? new String(b, from, close - from, StandardCharsets.ISO_8859_1)
                : JsonEscapes.text(b, from, token);
    }

    /**
     * Reads null, if that comes.
     *
     * @return false, and nothing was read, if something else does
     * @throws UnusualTextException if it is another word with that letter
     */
    public boolean none() throws UnusualTextException {
        if (peek() != 'n') {
            return false;
        }
        literal();
        return true;
    }

    /**
     * Reads {@code true} or {@code false}.
     *
     * @return which
     * @throws UnusualTextException if it is neither
     */
    public boolean bool() throws UnusualTextException {
        char c = peek();
        require(c == 't' || c == 'f');
        literal();
        return c == 't';
    }

    private void literal() throws UnusualTextException {
        long behind = ScalarScan.literal(b, p, b.length);
        require(behind >= 0);
        p = (int) behind;
    }

    /**
     * Reads a number without fraction or exponent.
     *
     * @return its value
     * @throws UnusualTextException if it is no such number, or one of 18 digits or more
     */
    public long integer() throws UnusualTextException {
        skip();
        boolean negative = p < b.length && b[p] == '-';
        int from = negative ? p + 1 : p;
        int q = from;
        long digits = 0;
        for (; q < b.length && b[q] >= '0' && b[q] <= '9' && q - p < USUAL_NUMBER; q++) {
            digits = digits * 10 + (b[q] - '0');
        }
        require(q > from && (b[from] != '0' || q == from + 1) && endsAt(q));
        p = q;
        return negative ? -digits : digits;
    }

    /** Whether what stands somewhere is no part of a number. */
    private boolean endsAt(int q) {
        return q == b.length || !((b[q] >= '0' && b[q] <= '9') || b[q] == '.' || (b[q] | 0x20) == 'e');
    }

    /**
     * Reads a number without exponent.
     *
     * @return its value, with as many places behind the point as are written
     * @throws UnusualTextException if it is no such number, or one of 18 digits or more
     */
    public BigDecimal decimal() throws UnusualTextException {
        skip();
        boolean negative = p < b.length && b[p] == '-';
        int from = negative ? p + 1 : p;
        int q = from;
        int point = -1;
        long digits = 0;
        for (; q < b.length && q - p < USUAL_NUMBER; q++) {
            byte c = b[q];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point < 0) {
                point = q;
            } else {
                break;
            }
        }
        int whole = point < 0 ? q : point;
        require(whole > from && (b[from] != '0' || whole == from + 1) && q - 1 != point && endsAt(q));
        p = q;
        return BigDecimal.valueOf(negative ? -digits : digits, point < 0 ? 0 : q - 1 - point);
    }

    /**
     * Reads a string.
     *
     * @return a number that is the same for the same characters, however they are written
     * @throws UnusualTextException if there is none
     */
    long stringHash() throws UnusualTextException {
        require(peek() == '"');
        int from = p + 1;
        long token = JsonScan.string(b, from, b.length);
        require(token >= 0);
        int close = JsonScan.close(token);
        p = close + 1;
        if ((token & JsonScan.ESCAPED) == 0) {
            return Words.hash(b, from, close);
        }
        byte[] decoded = new byte[close - from];
        return Words.hash(decoded, 0, JsonEscapes.decode(b, from, close, decoded));
    }

    /** Reads a member's name and the colon; answers as {@link #stringHash}. */
    long nameHash() throws UnusualTextException {
        long hash = stringHash();
        p = NameToken.colon(b, p, b.length);
        require(p >= 0);
        return hash;
    }

    private static void require(boolean usual) throws UnusualTextException {
        if (!usual) {
            throw new UnusualTextException();
        }
    }

    private void skip() {
        if (p < b.length && b[p] <= ' ') {
            p = JsonScan.space(b, p, b.length);
        }
    }
}
