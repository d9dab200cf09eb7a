package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonEscapes;
import dev.douane.internal.json.JsonFault;
import dev.douane.internal.json.JsonNumbers;
import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.ScalarScan;
import dev.douane.internal.json.Words;
import dev.douane.validation.internal.program.LiteralPlan;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.NumberWords;
import dev.douane.validation.internal.program.Numeral;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.Scalars;
import dev.douane.validation.internal.program.TextPlan;
import dev.douane.validation.internal.program.TextToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads strings, numbers and literals, and asks the node whether it accepts them. */
abstract class ScalarReading extends Standing {
    static final byte[] NOTHING = {};

    private static final int PLAIN_DIGITS = 18;

    final Numeral numeral = new Numeral();
    /** Whether no token is longer than strings may be. */
    private final boolean tokens;
    /** Whether no number of few digits is longer than numbers may be. */
    private final boolean numbers;

    private byte[] scratch = new byte[256];

    /** What {@link JsonScan#string} said of the string that was passed over last. */
    long token;
    /** The string that was read last, without escapes. */
    byte[] utf8 = scratch;

    int utf8From;
    int utf8To;
    private int characters;
    private boolean decimal;
    /** The value that was looked at last. */
    private int at;

    ScalarReading(Program program, Bounds bounds, Window window, OpenNames names, @Nullable Reporter reporter) {
        super(program, bounds, window, names, reporter);
        this.numbers = bounds.maxNumberLength() >= NumberWords.LONGEST;
        this.tokens = bounds.maxStringLength() >= TextToken.LONGEST;
    }

    /** Lets go of the text. */
    void end() {
        window.reset(NOTHING);
        utf8 = scratch;
        numeral.end();
        reporter = null;
    }

    /** The whole machine, for whoever looks at more than one scalar. */
    abstract Machine machine();

    int characters() {
        return characters;
    }

    long lookedAt() {
        return window.base + at;
    }

    int text(int p) throws IOException {
        TextPlan plan = node.text();
        int behind = plan.token != null && tokens && !Words.areEarly() ? plan.token.read(window.b, p, window.end) : -1;
        if (behind >= 0) {
            state = AFTER;
            return behind;
        }
        return anyText(p);
    }

    private int anyText(int p) throws IOException {
        int behind = string(p);
        if (behind < 0) {
            return behind == MORE && LongText.isDue(window, p) ? longText(p) : behind;
        }
        state = AFTER;
        TextPlan plan = node.text();
        if (!plan.free || !plan.plain()) {
            at = p;
            if (plan.measures()) {
                characters = behind - p - 2 - JsonScan.extra(token);
                if (plan.measures(characters)) {
                    return behind;
                }
            }
            readText(p);
            boolean accepted = alone() ? acceptsAlone(plan, p, behind) : acceptsText(node, p, behind);
            if (!accepted) {
                if (reporter == null) {
                    return REFUSED;
                }
                reporter.text(machine(), node, p, behind);
            }
        }
        return behind;
    }

    private int longText(int p) throws IOException {
        LongText text = alone() ? null : LongText.of(machine(), List.of(node.text()));
        if (text == null) {
            return MORE;
        }
        int behind = text.read(p);
        if (behind >= 0) {
            state = AFTER;
            if (!text.accepts(0)) {
                if (reporter == null) {
                    return REFUSED;
                }
                reporter.longText(machine(), node.text(), text);
            }
        }
        return behind;
    }

    /** Passes over a string; answers the byte behind it. What it was is in {@link #token}. */
    int string(int p) {
        token = JsonScan.string(window.b, p + 1, window.end);
        if (token < 0) {
            return cutString(p, (int) ~token);
        }
        int close = JsonScan.close(token);
        if (close - p - 1 > bounds.maxStringLength() && units(p + 1) > bounds.maxStringLength()) {
            return malformed(p, JsonFault.STRING_TOO_LONG);
        }
        return close + 1;
    }

    private int units(int from) {
        return JsonEscapes.text(window.b, from, token).length();
    }

    /** Makes {@link #utf8} the characters of the string that was passed over. */
    void readText(int p) {
        int close = JsonScan.close(token);
        utf8 = window.b;
        utf8From = p + 1;
        utf8To = close;
        characters = close - p - 1 - JsonScan.extra(token);
        if ((token & JsonScan.ESCAPED) != 0) {
            utf8To = decode(window.b, p + 1, close);
            utf8From = 0;
            utf8 = scratch;
        }
    }

    /** Whether a node accepts the string that was read. */
    boolean acceptsText(Node asked, int open, int behind) {
        TextPlan plan = asked.text();
        return plan.plain()
                ? plan.accepts(utf8, utf8From, utf8To, characters)
                : Scalars.text(asked, utf8, utf8From, utf8To, characters, window.b, open, behind);
    }

    private boolean acceptsAlone(TextPlan plan, int open, int behind) {
        return plan.accepts(utf8, utf8From, utf8To, characters)
                && Scalars.wholes(plan.wholes(), window.b, open, behind);
    }

    /** Whether the outermost value is being read, and only for its own keywords. */
    boolean alone() {
        return rootAlone && depth == 0;
    }

    /** What {@link #decode} wrote. */
    byte[] scratch() {
        return scratch;
    }

    /** Undoes the escapes of a string into {@link #scratch}. */
    int decode(byte[] b, int from, int close) {
        if (scratch.length < close - from) {
            scratch = new byte[Math.max(close - from, scratch.length * 2)];
        }
        return JsonEscapes.decode(b, from, close, scratch);
    }

    private int cutString(int p, int stop) {
        if (stop < window.end) {
            return malformed(stop, JsonFault.inString(window.b, stop, window.end));
        }
        if (window.last) {
            return malformed(stop, JsonFault.ENDS_EARLY);
        }
        // Six bytes a unit is the most that escapes can blow a string up to.
        boolean hopeless = (window.end - p) / 6 > bounds.maxStringLength()
                || (stop - p - 4 > bounds.maxStringLength() && noEscapes(p + 1));
        return hopeless ? malformed(p, JsonFault.STRING_TOO_LONG) : MORE;
    }

    private boolean noEscapes(int from) {
        for (int i = from; i < window.end; i++) {
            if (window.b[i] == '\\' || window.b[i] < 0) {
                return false;
            }
        }
        return true;
    }

    int number(int p) {
        int few = numbers && !Words.areEarly() ? node.number().read(window.b, p, window.end) : -1;
        if (few >= 0) {
            state = AFTER;
            return few;
        }
        int behind = numberEnd(p);
        if (behind < 0) {
            return behind;
        }
        state = AFTER;
        NumberPlan plan = node.number();
        if (!plan.free || !plan.plain()) {
            boolean quick = plan.ranged && plan.plain() && !decimal && behind - p <= PLAIN_DIGITS;
            boolean accepted = quick ? within(plan, window.b, p, behind) : number(plan, window.b, p, behind);
            if (!accepted) {
                if (reporter == null) {
                    return REFUSED;
                }
                reporter.number(machine(), node, p, behind);
            }
        }
        return behind;
    }

    /** Passes over a number; answers the byte behind it. */
    int numberEnd(int p) {
        long number = ScalarScan.number(window.b, p, window.end);
        int behind = (int) (number < 0 ? ~number : JsonScan.close(number));
        if (behind - p > bounds.maxNumberLength()) {
            return malformed(p, JsonFault.NUMBER_TOO_LONG);
        }
        if (behind >= window.end && !window.last) {
            return MORE;
        }
        if (number < 0) {
            return malformed(behind, behind >= window.end ? JsonFault.ENDS_EARLY : JsonFault.inNumber());
        }
        decimal = (number & ScalarScan.DECIMAL) != 0;
        if (decimal && tooFar(window.b, p, behind)) {
            return malformed(p, JsonFault.EXPONENT_TOO_FAR);
        }
        return behind;
    }

    private static boolean within(NumberPlan plan, byte[] b, int from, int to) {
        boolean negative = b[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            value = value * 10 + (b[i] - '0');
        }
        value = negative ? -value : value;
        return plan.integers.hold(value);
    }

    private boolean number(NumberPlan plan, byte[] b, int from, int to) {
        numeral.read(b, from, to);
        boolean direct = plan.plain() || alone();
        return direct
                ? plan.accepts(numeral) && Scalars.wholes(plan.wholes(), b, from, to)
                : Scalars.number(node, numeral, b, from, to);
    }

    private boolean tooFar(byte[] b, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if ((b[i] | 0x20) == 'e') {
                boolean near =
                        numeral.readShort(b, from, to) == to && to - from + numeral.moved() <= bounds.maxNumberLength();
                return !near && JsonNumbers.exact(b, from, to, bounds.maxNumberLength()) == null;
            }
        }
        return false;
    }

    int literal(int p) {
        int behind = literalEnd(p);
        if (behind < 0) {
            return behind;
        }
        state = AFTER;
        LiteralPlan plan = node.literal(window.b[p]);
        if (plan.never() || !plan.plain()) {
            boolean accepted = alone()
                    ? !plan.never() && Scalars.wholes(plan.wholes(), window.b, p, behind)
                    : Scalars.literal(node, window.b, p, behind);
            if (!accepted) {
                if (reporter == null) {
                    return REFUSED;
                }
                reporter.literal(machine(), node, p, behind);
            }
        }
        return behind;
    }

    /** Passes over a literal; answers the byte behind it. */
    int literalEnd(int p) {
        int behind = ScalarScan.literal(window.b, p, window.end);
        if (behind >= 0) {
            return behind;
        }
        if (~behind < window.end) {
            return malformed(~behind, JsonFault.NOT_JSON);
        }
        return window.last ? malformed(window.end, JsonFault.ENDS_EARLY) : MORE;
    }

    @Override
    boolean isLarge() {
        return scratch.length > 1 << 20 || super.isLarge();
    }
}
