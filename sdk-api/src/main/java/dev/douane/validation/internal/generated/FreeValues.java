package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.ScalarScan;

/** Reads values of which nothing is asked, but that they be JSON and no object have a name twice. */
final class FreeValues {
    private FreeValues() {}

    /** A value; answers behind it, or {@link Values#REFUSED} if it is none or somebody has to look closer. */
    static int read(byte[] b, int from, int end, Run run) {
        int p = Values.skip(b, from, end);
        if (p >= end) {
            return Values.REFUSED;
        }
        return switch (b[p]) {
            case '"' -> Values.text(b, p, end);
            case '{' -> object(b, p, end, run);
            case '[' -> array(b, p, end, run);
            case 't', 'f', 'n' -> Math.max(Values.REFUSED, ScalarScan.literal(b, p, end));
            default -> run.number(b, p, end);
        };
    }

    private static int array(byte[] b, int open, int end, Run run) {
        int p = Values.skip(b, open + 1, end);
        if (p >= end || !run.enter(open)) {
            return Values.REFUSED;
        }
        while (b[p] != ']') {
            p = read(b, p, end, run);
            p = p < 0 ? p : Values.separator(b, p, end, ']');
            if (p < 0) {
                return p;
            }
            if (b[p] == ',') {
                p = Values.skip(b, p + 1, end);
                if (p >= end || b[p] == ']') {
                    return Values.REFUSED;
                }
            }
        }
        run.leave();
        return p + 1;
    }

    private static int object(byte[] b, int open, int end, Run run) {
        int p = Values.skip(b, open + 1, end);
        if (p >= end || !run.enter(open)) {
            return Values.REFUSED;
        }
        int owner = 0;
        while (b[p] != '}') {
            owner = run.owner(owner);
            p = member(b, p, end, owner, run);
            p = p < 0 ? p : Values.separator(b, p, end, '}');
            if (p < 0) {
                return p;
            }
            if (b[p] == ',') {
                p = Values.skip(b, p + 1, end);
                if (p >= end || b[p] == '}') {
                    return Values.REFUSED;
                }
            }
        }
        run.leave();
        return p + 1;
    }

    private static int member(byte[] b, int p, int end, int owner, Run run) {
        if (b[p] != '"') {
            return Values.REFUSED;
        }
        long token = JsonScan.string(b, p + 1, end);
        if (token < 0 || (token & JsonScan.ESCAPED) != 0) {
            return Values.REFUSED;
        }
        int close = JsonScan.close(token);
        int colon = Values.colon(b, close + 1, end);
        return colon < 0 || !run.addName(b, p + 1, close, owner) ? Values.REFUSED : read(b, colon, end, run);
    }
}
