package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.Words;
import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.program.DecimalBounds;
import dev.douane.validation.internal.program.IntegerBounds;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.NumberWords;
import dev.douane.validation.internal.program.TextToken;

/**
 * What generated code calls. Every method takes the text, where a value or one space before it begins, and where the text
 * ends; it answers the byte behind the value, or {@link #REFUSED}.
 */
final class Values {
    /** The value is not accepted, or written in a way that the interpreter has to look at. */
    static final int REFUSED = NumberWords.REFUSED;

    /** The longest numbers that are read here, be they integers of nineteen digits and a sign. */
    static final int LONGEST_NUMBER = NumberWords.LONGEST;

    private static final int TRUE = word("true");
    private static final int FALS = word("fals");
    private static final int NULL = word("null");
    private static final int LITERAL = 4;

    private Values() {}

    private static int word(String four) {
        int word = 0;
        for (int i = LITERAL - 1; i >= 0; i--) {
            word = (word << Byte.SIZE) | four.charAt(i);
        }
        return word;
    }

    /** The first byte that is no space; answers its index, or {@code end}. */
    static int skip(byte[] b, int p, int end) {
        return p < end && b[p] > ' ' ? p : JsonScan.space(b, p, end);
    }

    /** The first byte that is no space; answers its index, or {@link #REFUSED} if there is none. */
    static int something(byte[] b, int from, int end) {
        int p = skip(b, from, end);
        return p < end ? p : REFUSED;
    }

    /** A bracket; answers the first byte behind it that is no space, or {@link #REFUSED}. */
    static int open(byte[] b, int from, int end, int bracket) {
        int p = skip(b, from, end);
        if (p >= end || b[p] != bracket) {
            return REFUSED;
        }
        int first = skip(b, p + 1, end);
        return first < end ? first : REFUSED;
    }

    /** A bracket; answers its index, or {@link #REFUSED}. */
    static int bracket(byte[] b, int from, int end, int bracket) {
        int p = skip(b, from, end);
        return p < end && b[p] == bracket ? p : REFUSED;
    }

    /** The first name of an object; answers the first byte behind the bracket that is no space, or {@link #REFUSED}. */
    static int first(byte[] b, int open, int end) {
        int p = skip(b, open + 1, end);
        return p < end ? p : REFUSED;
    }

    /** The next name of an object; answers the first byte behind the comma that is no space, or {@link #REFUSED}. */
    static int next(byte[] b, int from, int end) {
        int p = skip(b, from, end);
        return p < end && b[p] == ',' ? first(b, p, end) : REFUSED;
    }

    /** Any string; answers behind it. */
    static int text(byte[] b, int from, int end) {
        int p = skip(b, from, end);
        if (p >= end || b[p] != '"') {
            return REFUSED;
        }
        long token = JsonScan.string(b, p + 1, end);
        return token < 0 ? REFUSED : JsonScan.close(token) + 1;
    }

    /** A string of some length; answers behind it. */
    static int text(byte[] b, int from, int end, int min, int max) {
        int first = from + 1;
        if (first + 2 * Words.SIZE <= end && b[from] == '"') {
            // Most strings are short, and all that is done up to here is the same for each of them.
            int length = JsonScan.plainLength(Words.viewedAt(b, first), Words.viewedAt(b, first + Words.SIZE));
            if (length < 2 * Words.SIZE && b[first + length] == '"') {
                return length >= min && length <= max ? first + length + 1 : REFUSED;
            }
            return measured(JsonScan.onward(b, first + length, end), first, min, max);
        }
        int p = skip(b, from, end);
        return p < end && b[p] == '"' ? measured(JsonScan.string(b, p + 1, end), p + 1, min, max) : REFUSED;
    }

    private static int measured(long token, int first, int min, int max) {
        if (token < 0) {
            return REFUSED;
        }
        int close = JsonScan.close(token);
        int length = close - first - JsonScan.extra(token);
        return length >= min && length <= max ? close + 1 : REFUSED;
    }

    /** A string of some length that passes a check; answers behind it. */
    static int text(byte[] b, int from, int end, int min, int max, TextCheck check, Node node, Run run) {
        int p = skip(b, from, end);
        if (p >= end || b[p] != '"') {
            return REFUSED;
        }
        long token = JsonScan.string(b, p + 1, end);
        if (token < 0) {
            return REFUSED;
        }
        if ((token & JsonScan.ESCAPED) != 0) {
            return run.ask(node, b, p, end);
        }
        int close = JsonScan.close(token);
        int length = close - p - 1 - JsonScan.extra(token);
        return length >= min && length <= max && check.accepts(b, p + 1, close) ? close + 1 : REFUSED;
    }

    /** A string that a token did not read where it was expected; answers behind it. */
    static int token(byte[] b, int from, int end, TextToken token, Node node, Run run) {
        int p = skip(b, from, end);
        int behind = p > from ? token.read(b, p, end) : -1;
        return behind >= 0 ? behind : run.ask(node, b, p, end);
    }

    /** An integer between two others; answers behind it. */
    static int integer(byte[] b, int from, int end, IntegerBounds bounds, Node node, Run run) {
        int p = skip(b, from, end);
        int behind = NumberWords.integer(b, p, end, bounds);
        return behind == NumberWords.UNTOLD ? longInteger(b, p, end, bounds, node, run) : behind;
    }

    private static int longInteger(byte[] b, int p, int end, IntegerBounds bounds, Node node, Run run) {
        int behind = run.number(b, p, end);
        if (behind < 0) {
            return run.ask(node, b, p, end);
        }
        return run.isWithin(bounds) || run.accepts(node.number()) ? behind : REFUSED;
    }

    /** A number within bounds; answers behind it. */
    static int decimal(byte[] b, int from, int end, DecimalBounds bounds, NumberPlan plan, Node node, Run run) {
        int p = skip(b, from, end);
        int behind = NumberWords.decimal(b, p, end, bounds);
        return behind == NumberWords.UNTOLD ? longNumber(b, p, end, bounds, plan, node, run) : behind;
    }

    private static int longNumber(byte[] b, int p, int end, DecimalBounds bounds, NumberPlan plan, Node node, Run run) {
        int behind = run.number(b, p, end);
        if (behind < 0) {
            return run.ask(node, b, p, end);
        }
        return plan.free || run.accepts(plan, bounds) ? behind : REFUSED;
    }

    /** A boolean; answers behind it. */
    static int bool(byte[] b, int from, int end) {
        int p = skip(b, from, end);
        if (p + LITERAL >= end) {
            return p + LITERAL == end && Words.halfViewedAt(b, p) == TRUE ? end : REFUSED;
        }
        int word = Words.halfViewedAt(b, p);
        int noTrue = word ^ TRUE;
        int noFalse = (word ^ FALS) | (b[p + LITERAL] ^ 'e');
        // Zero if it is one of both, which of them need not be guessed; a byte more if it is not the first.
        return (long) noTrue * noFalse == 0 ? p + LITERAL + ((noTrue | -noTrue) >>> (Integer.SIZE - 1)) : REFUSED;
    }

    /** The literal {@code null}; answers behind it. */
    static int none(byte[] b, int from, int end) {
        int p = skip(b, from, end);
        return p + LITERAL <= end && Words.halfViewedAt(b, p) == NULL ? p + LITERAL : REFUSED;
    }

    /** Whether something other than space begins with a letter; answers whether it does. */
    static boolean begins(byte[] b, int from, int end, int letter) {
        int p = skip(b, from, end);
        return p < end && b[p] == letter;
    }

    /** The colon behind a name; answers the byte behind it, or {@link #REFUSED}. */
    static int colon(byte[] b, int from, int end) {
        int p = skip(b, from, end);
        return p < end && b[p] == ':' ? p + 1 : REFUSED;
    }

    /**
     * What stands between or behind the children of a container; answers the index of the comma or of the bracket, or
     * {@link #REFUSED}.
     */
    static int separator(byte[] b, int from, int end, int bracket) {
        int p = skip(b, from, end);
        return p < end && (b[p] == ',' || b[p] == bracket) ? p : REFUSED;
    }

    /** Eight bytes; answers as {@link Words#at} reads them. */
    static long word(byte[] b, int p) {
        return Words.viewedAt(b, p);
    }
}
