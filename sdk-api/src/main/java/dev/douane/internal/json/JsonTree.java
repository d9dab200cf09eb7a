package dev.douane.internal.json;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.TextCursor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads text into {@link Json}. Strict, as the whole package is; names twice in an object are refused. */
public final class JsonTree {
    private final byte[] b;
    private final int end;
    private final JsonLimits limits;
    private int p;
    private int depth;
    /** At which member or item each open level stands; spelled out only in a fault. */
    private @Nullable Object[] steps = new Object[16];

    private JsonTree(byte[] b, int from, int to, JsonLimits limits) {
        this.b = b;
        this.p = from;
        this.end = to;
        this.limits = limits;
    }

    /**
     * Reads one value and expects nothing behind it.
     *
     * @param text UTF-8
     * @param limits what to refuse for its size
     * @return the value
     * @throws MalformedJsonException if the text is not one, or is beyond a limit
     */
    public static Json read(byte[] text, JsonLimits limits) throws MalformedJsonException {
        if (text.length > limits.maxBytes()) {
            throw new MalformedJsonException(JsonFault.tooLong(limits.maxBytes()), "", new TextCursor(text));
        }
        return read(text, 0, text.length, limits);
    }

    /**
     * Reads one value out of a longer text.
     *
     * @param text UTF-8
     * @param from where the value begins
     * @param to where it ends
     * @param limits what to refuse for its size
     * @return the value
     * @throws MalformedJsonException if the range is not one, or is beyond a limit
     */
    public static Json read(byte[] text, int from, int to, JsonLimits limits) throws MalformedJsonException {
        JsonTree tree = new JsonTree(text, from, to, limits);
        tree.space();
        if (tree.p == tree.end) {
            throw tree.fault(tree.p, JsonFault.EMPTY);
        }
        Json value = tree.value();
        tree.space();
        if (tree.p < tree.end) {
            throw tree.fault(tree.p, JsonFault.SOMETHING_FOLLOWS);
        }
        return value;
    }

    private Json value() throws MalformedJsonException {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            case 't' -> literal(Json.Bool.TRUE);
            case 'f' -> literal(Json.Bool.FALSE);
            case 'n' -> literal(new Json.Nil());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw fault(p, JsonFault.betweenTokens(b, p));
        };
    }

    private Json object() throws MalformedJsonException {
        enter();
        Map<String, Json> members = new LinkedHashMap<>();
        if (!closes('}')) {
            do {
                space();
                if (next() != '"') {
                    throw fault(p, JsonFault.NOT_JSON);
                }
                String name = string();
                space();
                expect(':');
                space();
                steps[depth] = name;
                if (members.put(name, value()) != null) {
                    throw fault(p, JsonFault.NAME_TWICE);
                }
                steps[depth] = null;
            } while (goesOn('}'));
        }
        depth--;
        return new Json.Obj(Collections.unmodifiableMap(members));
    }

    private Json array() throws MalformedJsonException {
        enter();
        List<Json> items = new ArrayList<>();
        if (!closes(']')) {
            do {
                space();
                steps[depth] = items;
                items.add(value());
                steps[depth] = null;
            } while (goesOn(']'));
        }
        depth--;
        return new Json.Arr(Collections.unmodifiableList(items));
    }

    private void enter() throws MalformedJsonException {
        if (depth == limits.maxDepth()) {
            throw fault(p, JsonFault.TOO_DEEP);
        }
        depth++;
        if (depth == steps.length) {
            steps = Arrays.copyOf(steps, 2 * depth);
        }
        steps[depth] = null;
        p++;
    }

    private boolean closes(char bracket) throws MalformedJsonException {
        space();
        boolean closes = next() == bracket;
        p += closes ? 1 : 0;
        return closes;
    }

    private boolean goesOn(char bracket) throws MalformedJsonException {
        space();
        boolean goesOn = next() == ',';
        if (goesOn) {
            p++;
        } else {
            expect(bracket);
        }
        return goesOn;
    }

    private void expect(char c) throws MalformedJsonException {
        if (next() != c) {
            throw fault(p, JsonFault.NOT_JSON);
        }
        p++;
    }

    private byte next() throws MalformedJsonException {
        if (p >= end) {
            throw fault(end, JsonFault.ENDS_EARLY);
        }
        return b[p];
    }

    private void space() {
        p = JsonScan.space(b, p, end);
    }

    private String string() throws MalformedJsonException {
        int from = p + 1;
        long token = JsonScan.string(b, from, end);
        if (token < 0) {
            int at = (int) ~token;
            throw fault(at, at == end ? JsonFault.ENDS_EARLY : JsonFault.inString(b, at, end));
        }
        String text = JsonEscapes.text(b, from, token);
        if (text.length() > limits.maxStringLength()) {
            throw fault(p, JsonFault.STRING_TOO_LONG);
        }
        p = JsonScan.close(token) + 1;
        return text;
    }

    private Json literal(Json value) throws MalformedJsonException {
        int next = ScalarScan.literal(b, p, end);
        if (next < 0) {
            throw fault(~next, ~next == end ? JsonFault.ENDS_EARLY : JsonFault.NOT_JSON);
        }
        p = next;
        return value;
    }

    private Json number() throws MalformedJsonException {
        long token = ScalarScan.number(b, p, end);
        if (token < 0) {
            int at = (int) ~token;
            throw fault(at, at == end ? JsonFault.ENDS_EARLY : JsonFault.inNumber());
        }
        int from = p;
        p = JsonScan.close(token);
        if (p - from > limits.maxNumberLength()) {
            throw fault(from, JsonFault.NUMBER_TOO_LONG);
        }
        BigDecimal value = JsonNumbers.exact(b, from, p, limits.maxNumberLength());
        if (value == null) {
            throw fault(from, JsonFault.EXPONENT_TOO_FAR);
        }
        return new Json.Num(value);
    }

    private MalformedJsonException fault(int at, String message) {
        return new MalformedJsonException(message, pointer(), new TextCursor(b).toByte(at));
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int level = 1; level <= depth; level++) {
            Object step = steps[level];
            if (step instanceof String name) {
                pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            } else if (step instanceof List<?> items) {
                // What is being read is not among them yet.
                pointer.append('/').append(items.size());
            }
        }
        return pointer.toString();
    }

    /**
     * Reads text that is known to be JSON.
     *
     * @param text as {@link #read} accepted it
     * @return the value
     */
    public static Json known(String text) {
        try {
            return read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("The text was read before", e);
        }
    }
}
