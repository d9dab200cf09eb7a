package dev.douane.validation.internal.program;

import dev.douane.internal.json.JsonEscapes;
import dev.douane.internal.json.JsonScan;

/** What keywords say of strings as they are written in JSON, found out in two steps. */
public final class StringVerdict {
    private StringVerdict() {}

    /** The byte behind the string, or -1 if it is not accepted. */
    public static int behind(TextPlan plan, byte[] raw, int p, int end) {
        long token = p < end && raw[p] == '"' ? JsonScan.string(raw, p + 1, end) : -1;
        if (token < 0) {
            return -1;
        }
        int close = JsonScan.close(token);
        byte[] utf8 = new byte[close - p];
        int length = JsonEscapes.decode(raw, p + 1, close, utf8);
        int characters = close - p - 1 - JsonScan.extra(token);
        return plan.accepts(utf8, 0, length, characters) ? close + 1 : -1;
    }
}
