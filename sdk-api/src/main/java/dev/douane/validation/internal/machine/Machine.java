package dev.douane.validation.internal.machine;

import dev.douane.internal.json.JsonEscapes;
import dev.douane.internal.json.JsonFault;
import dev.douane.internal.json.JsonNumbers;
import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Discriminator;
import dev.douane.validation.internal.program.LiteralPlan;
import dev.douane.validation.internal.program.NameAssertion;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.Numeral;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.Property;
import dev.douane.validation.internal.program.Scalars;
import dev.douane.validation.internal.program.TextPlan;
import dev.douane.validation.internal.program.TextToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program over a text with one state: at every moment one node is asked. Where several must be asked at once a
 * {@link ParallelMachine} takes over for that value. One machine, one thread; it is used again for the next payload.
 */
final class Machine {
    /** The step has to be done again when more of the text is there. */
    private static final int MORE = -1;

    private static final int REFUSED = -2;

    private static final int VALUE = 0;
    private static final int FIRST = 1;
    private static final int AFTER = 2;

    private static final int PLAIN_DIGITS = 18;

    final Program program;
    final Bounds bounds;
    final Numeral numeral = new Numeral();
    final OpenNames names;
    final Window window;

    @Nullable
    Reporter reporter;

    /** Whether no token is longer than strings may be. */
    private final boolean tokens;
    /** The text's outermost value is asked for its own keywords only. */
    boolean rootAlone;

    private Frame[] frames = new Frame[0];
    private int[][] learned = new int[0][];
    private int depth;
    private int outerDepth;
    private int behind;
    private int state;
    private Node node;
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

    private @Nullable ParallelMachine parallel;
    /** Line and column of the value that should have been kept and was too long. */
    private long lostPlace;

    Machine(Program program, Bounds bounds, Window window, OpenNames names, @Nullable Reporter reporter) {
        this.program = program;
        this.bounds = bounds;
        this.window = window;
        this.names = names;
        this.reporter = reporter;
        this.tokens = bounds.maxStringLength() >= TextToken.LONGEST;
        this.node = program.root();
    }

    /**
     * Reads a text, one value and nothing behind it.
     *
     * @return whether it is accepted; a machine with a reporter answers true, and the reporter knows
     */
    boolean run() throws IOException {
        return run(program.root(), 0, 0) && nothingFollows(behind);
    }

    /**
     * Reads one value.
     *
     * @param root what is asked of it
     * @param outer how many arrays and objects are open around it
     */
    boolean run(Node root, int from, int outer) throws IOException {
        depth = 0;
        outerDepth = outer;
        state = VALUE;
        node = root;
        names.release(0);
        int p = from;
        while (true) {
            int next = state == AFTER ? after(p) : state == VALUE ? value(p) : first(p);
            if (next >= 0) {
                p = next;
                if (state == AFTER && depth == 0) {
                    behind = p;
                    return true;
                }
            } else if (next == MORE) {
                p = more(p);
            } else {
                return false;
            }
        }
    }

    private boolean nothingFollows(int from) throws IOException {
        int p = JsonScan.space(window.b, from, window.end);
        while (p >= window.end && !window.last) {
            p = JsonScan.space(window.b, more(p), window.end);
        }
        return p >= window.end || malformed(p, JsonFault.SOMETHING_FOLLOWS) >= 0;
    }

    int behind() {
        return behind;
    }

    int more(int p) throws IOException {
        if (window.last) {
            throw new IllegalStateException("There is no more");
        }
        int from = window.firstKept(p);
        if (reporter != null) {
            int lost = window.losing(from);
            if (lost >= 0) {
                lostPlace = placeOf(lost);
            }
            reporter.findings().place(window, frames, depth, from);
        }
        for (int i = 0; i < depth; i++) {
            keepName(frames[i]);
        }
        return window.fill(p);
    }

    /** Line and column of a byte of the window, for whoever will ask when the window has moved on. */
    long placeOf(int p) {
        return reporter == null ? 0 : reporter.findings().placeOf(window, window.base + p);
    }

    private void keepName(Frame frame) {
        if (frame.object != null && frame.name == null && frame.count > 0) {
            frame.name = JsonEscapes.text(window.b, frame.nameFrom, frame.nameToken);
        }
    }

    private int value(int from) throws IOException {
        byte[] b = window.b;
        int end = window.end;
        int p = from;
        if (p < end && b[p] <= ' ') {
            p = JsonScan.space(b, p, end);
        }
        if (p >= window.low) {
            return MORE;
        }
        if (p >= end) {
            return malformed(end, depth == 0 && !rootAlone ? JsonFault.EMPTY : JsonFault.ENDS_EARLY);
        }
        return switch (b[p]) {
            case '"' -> text(p);
            case '{' -> object(p);
            case '[' -> array(p);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(p);
            case 't', 'f', 'n' -> literal(p);
            default -> malformed(p, p == 0 ? JsonFault.betweenTokens(b, p) : JsonFault.NOT_JSON);
        };
    }

    private int text(int p) throws IOException {
        TextPlan plan = node.text();
        int behind = plan.token != null && tokens ? plan.token.read(window.b, p, window.end) : -1;
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
                reporter.text(this, node, p, behind);
            }
        }
        return behind;
    }

    private int longText(int p) throws IOException {
        LongText text = alone() ? null : LongText.of(this, List.of(node.text()));
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
                reporter.longText(this, node.text(), text);
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

    private int number(int p) {
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
                reporter.number(this, node, p, behind);
            }
        }
        return behind;
    }

    /** Passes over a number; answers the byte behind it. */
    int numberEnd(int p) {
        long number = JsonScan.number(window.b, p, window.end);
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
        decimal = (number & JsonScan.DECIMAL) != 0;
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
        return value >= plan.min && value <= plan.max;
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
                return JsonNumbers.exact(b, from, to, bounds.maxNumberLength()) == null;
            }
        }
        return false;
    }

    private int literal(int p) {
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
                reporter.literal(this, node, p, behind);
            }
        }
        return behind;
    }

    /** Passes over a literal; answers the byte behind it. */
    int literalEnd(int p) {
        int behind = JsonScan.literal(window.b, p, window.end);
        if (behind >= 0) {
            return behind;
        }
        if (~behind < window.end) {
            return malformed(~behind, JsonFault.NOT_JSON);
        }
        return window.last ? malformed(window.end, JsonFault.ENDS_EARLY) : MORE;
    }

    private int object(int p) throws IOException {
        ObjectPlan plan = node.object();
        if (plan.conditional() && !alone()) {
            // It looks at one value of a name, while another one may decide.
            Discriminator discriminator = bounds.repeatsNames() ? null : plan.discriminator();
            int chosen = discriminator == null ? Discriminator.NONE : discriminator.choose(window.b, p, window.end);
            if (discriminator == null || chosen == Discriminator.NONE) {
                return inParallel(p);
            }
            node = discriminator.nodes().get(chosen);
            return object(p);
        }
        if (plan.never()) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.nevers(this, plan, window.base + p, "an object");
            node = program.anything();
            plan = node.object();
        }
        Frame frame = push(p);
        if (frame == null) {
            return malformed(p, JsonFault.TOO_DEEP);
        }
        frame.object = plan;
        frame.array = null;
        frame.seen = 0;
        frame.previous = plan.size();
        frame.learned = learned(node.id(), plan.size());
        frame.name = null;
        if (plan.size() > ObjectPlan.WORD) {
            int words = plan.size() / ObjectPlan.WORD + 1;
            if (frame.more.length < words) {
                frame.more = new long[words];
            } else {
                Arrays.fill(frame.more, 0);
            }
        }
        frame.keeps = !plan.wholes().isEmpty() && window.keep(p);
        state = FIRST;
        return p + 1;
    }

    private int array(int p) throws IOException {
        ArrayPlan plan = node.array();
        if (plan.conditional() && !alone()) {
            return inParallel(p);
        }
        if (plan.never()) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.nevers(this, plan, window.base + p, "an array");
            node = program.anything();
            plan = node.array();
        }
        Frame frame = push(p);
        if (frame == null) {
            return malformed(p, JsonFault.TOO_DEEP);
        }
        frame.object = null;
        frame.array = plan;
        frame.keeps = !plan.wholes().isEmpty() && window.keep(p);
        frame.compares = plan.comparesItems();
        frame.equal = false;
        state = FIRST;
        return p + 1;
    }

    private @Nullable Frame push(int p) {
        if (depth + outerDepth >= bounds.maxDepth()) {
            return null;
        }
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, Math.max(16, depth * 2));
            for (int i = depth; i < frames.length; i++) {
                frames[i] = new Frame(node);
            }
        }
        Frame frame = frames[depth++];
        frame.node = node;
        frame.start = window.base + p;
        frame.place = 0;
        frame.count = 0;
        frame.names = names.mark();
        return frame;
    }

    /** Which property came after which, the last time: at first, as the schema lists them. */
    private int[] learned(int id, int size) {
        if (id >= learned.length) {
            learned = Arrays.copyOf(learned, Math.max(id + 1, program.size()));
        }
        int[] order = learned[id];
        if (order == null) {
            order = new int[size + 1];
            for (int i = 0; i < size; i++) {
                order[i] = i + 1 < size ? i + 1 : -1;
            }
            order[size] = size == 0 ? -1 : 0;
            learned[id] = order;
        }
        return order;
    }

    private int first(int from) throws IOException {
        int p = JsonScan.space(window.b, from, window.end);
        if (p >= window.low) {
            return MORE;
        }
        if (p >= window.end) {
            return malformed(p, JsonFault.ENDS_EARLY);
        }
        Frame frame = frames[depth - 1];
        if (frame.object != null) {
            return window.b[p] == '}' ? close(frame, p) : name(frame, frame.object, p);
        }
        return window.b[p] == ']' ? close(frame, p) : item(frame, p);
    }

    private int after(int from) throws IOException {
        byte[] b = window.b;
        int p = from;
        if (p < window.end && b[p] <= ' ') {
            p = JsonScan.space(b, p, window.end);
        }
        if (p >= window.low) {
            return MORE;
        }
        if (p >= window.end) {
            return malformed(p, JsonFault.ENDS_EARLY);
        }
        Frame frame = frames[depth - 1];
        byte c = b[p];
        if (frame.compares && frame.object == null) {
            compare(frame, from);
        }
        if (c == ',') {
            return frame.object != null ? name(frame, frame.object, p + 1) : item(frame, p + 1);
        }
        if (c == (frame.object != null ? '}' : ']')) {
            return close(frame, p);
        }
        return malformed(p, JsonFault.NOT_JSON);
    }

    /** Notes an item that is over. What is not written in the usual way is compared when all of them are there. */
    private void compare(Frame frame, int behind) {
        int from = JsonScan.space(window.b, (int) (frame.item - window.base), behind);
        if (from == behind) {
            return;
        }
        if (!Items.isUsual(window.b, from, behind) || names.full()) {
            frame.compares = false;
        } else if (!names.add(window.b, from, behind, -depth)) {
            frame.equal = true;
        }
        frame.item = window.base + behind;
    }

    private int item(Frame frame, int p) {
        ArrayPlan plan = frame.array;
        frame.item = window.base + p;
        node = plan == null ? node : plan.item(frame.count);
        frame.count++;
        state = VALUE;
        return p;
    }

    private int name(Frame frame, ObjectPlan plan, int from) {
        byte[] b = window.b;
        int end = window.end;
        int p = from;
        if (p < end && b[p] <= ' ') {
            p = JsonScan.space(b, p, end);
        }
        int guess = frame.learned[frame.previous];
        if (guess >= 0) {
            Property property = plan.property(guess);
            int behind = property.read(b, p, end);
            if (behind < 0) {
                // Where one is left out now and then, the one behind it comes.
                guess = frame.learned[guess];
                if (guess >= 0) {
                    property = plan.property(guess);
                    behind = property.read(b, p, end);
                }
            }
            if (behind >= 0) {
                return known(frame, plan, property, p, (long) p + property.tokenLength() - 1, behind);
            }
        }
        return otherName(frame, plan, p);
    }

    private int known(Frame frame, ObjectPlan plan, Property property, int p, long token, int behind) {
        int index = property.index;
        if (frame.sees(index)) {
            if (!mayRepeat()) {
                return malformed(p, nameTwice());
            }
            frame.count--;
        }
        frame.see(index);
        frame.previous = index;
        frame.nameFrom = p + 1;
        frame.nameToken = token;
        frame.name = property.name();
        return named(frame, plan, property.node, behind);
    }

    private int named(Frame frame, ObjectPlan plan, Node next, int behind) {
        frame.count++;
        if (!plan.nameAssertions().isEmpty() && !acceptsName(frame, plan)) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.names(this, frame, plan, behind);
        }
        node = next;
        state = VALUE;
        return behind;
    }

    private int otherName(Frame frame, ObjectPlan plan, int p) {
        byte[] b = window.b;
        int end = window.end;
        if (p >= end) {
            return window.last ? malformed(end, JsonFault.ENDS_EARLY) : MORE;
        }
        int member = plan.member(b, p, end);
        int colon = member == 0 ? -1 : Property.colon(b, p + (member >>> Short.SIZE), end);
        if (colon >= 0) {
            Property property = plan.property((member & 0xFFFF) - 1);
            frame.learned[frame.previous] = property.index;
            return known(frame, plan, property, p, (long) p + property.tokenLength() - 1, colon);
        }
        if (b[p] != '"') {
            return malformed(p, JsonFault.NOT_JSON);
        }
        int behind = string(p);
        if (behind < 0) {
            return behind;
        }
        colon = JsonScan.space(b, behind, end);
        if (colon >= end) {
            return window.last ? malformed(end, JsonFault.ENDS_EARLY) : MORE;
        }
        if (b[colon] != ':') {
            return malformed(colon, JsonFault.NOT_JSON);
        }
        readText(p);
        int index = plan.find(utf8, utf8From, utf8To);
        if (index >= 0) {
            frame.learned[frame.previous] = index;
            return known(frame, plan, plan.property(index), p, token, colon + 1);
        }
        return unknown(frame, plan, p, colon + 1);
    }

    private int unknown(Frame frame, ObjectPlan plan, int p, int behind) {
        if (!mayRepeat() || plan.min > 0 || plan.max < Integer.MAX_VALUE) {
            if (names.full()) {
                return malformed(p, JsonFault.tooManyNames(bounds.maxNames()));
            }
            if (!names.add(utf8, utf8From, utf8To, depth)) {
                if (!mayRepeat()) {
                    return malformed(p, nameTwice());
                }
                frame.count--;
            }
        }
        Node next = plan.unknown().node(utf8, utf8From, utf8To);
        frame.nameFrom = p + 1;
        frame.nameToken = token;
        frame.name = null;
        return named(frame, plan, next, behind);
    }

    /** Whether all values of a name are checked alike, so that it does not matter which of them counts. */
    private boolean mayRepeat() {
        return bounds.repeatsNames() && !window.keeps();
    }

    String nameTwice() {
        return bounds.repeatsNames() ? JsonFault.NAME_TWICE_HERE : JsonFault.NAME_TWICE;
    }

    private boolean acceptsName(Frame frame, ObjectPlan plan) {
        for (NameAssertion assertion : plan.nameAssertions()) {
            if (!acceptsName(frame, assertion)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name that the frame is at satisfies a keyword; it is passed over once more, which few schemas ask. */
    boolean acceptsName(Frame frame, NameAssertion assertion) {
        int open = frame.nameFrom - 1;
        int behind = string(open);
        readText(open);
        return acceptsText(assertion.node(), open, behind);
    }

    private int close(Frame frame, int p) throws IOException {
        depth--;
        names.release(frame.names);
        ObjectPlan object = frame.object;
        ArrayPlan array = frame.array;
        boolean accepted = object != null
                ? frame.count >= object.min && frame.count <= object.max && object.complete(frame.seen, frame.more)
                : array != null && frame.count >= array.min && frame.count <= array.max;
        if (!accepted) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.container(this, frame);
        }
        if (!closesWhole(frame, p + 1)) {
            return REFUSED;
        }
        state = AFTER;
        return p + 1;
    }

    private boolean closesWhole(Frame frame, int behind) {
        var plan = frame.object != null ? frame.object : frame.array;
        if (plan == null || plan.wholes().isEmpty()) {
            return true;
        }
        int from = (int) (frame.start - window.base);
        boolean compared = frame.object == null && frame.compares;
        boolean accepted = compared ? !frame.equal : Scalars.wholes(plan.wholes(), window.b, from, behind);
        if (frame.keeps) {
            window.release();
        }
        if (!accepted && reporter != null) {
            reporter.wholes(this, plan, from, behind);
        }
        return accepted || reporter != null;
    }

    private int inParallel(int p) throws IOException {
        ParallelMachine machine = parallel;
        if (machine == null) {
            machine = new ParallelMachine(this);
            parallel = machine;
        }
        boolean kept = reporter != null && window.keepSoftly(p);
        long start = window.base + p;
        Node asked = node;
        int behind = machine.run(asked, p, depth + outerDepth);
        if (behind < 0) {
            return REFUSED;
        }
        if (!machine.holds(0)) {
            if (reporter == null) {
                return REFUSED;
            }
            reporter.conditional(this, asked, start, behind);
        }
        if (kept) {
            window.releaseSoftly();
        }
        state = AFTER;
        return behind;
    }

    /** Refuses the text; with a reporter, as an exception that says why. */
    int malformed(int at, String message) {
        if (reporter != null) {
            throw new MalformedException(window.base + at, path(depth), message, 0);
        }
        return REFUSED;
    }

    /** Refuses a string whose beginning the window may have lost. */
    int tooLong(long start, long place) {
        if (reporter != null) {
            throw new MalformedException(start, path(depth), JsonFault.STRING_TOO_LONG, place);
        }
        return REFUSED;
    }

    /** Line and column of the value that is too long to be explained. */
    long lostPlace() {
        return lostPlace;
    }

    /** Where the machine stands: the value it is at, if all frames are counted. */
    String path(int open) {
        StringBuilder path = new StringBuilder(reporter == null ? "" : reporter.prefix());
        for (int i = 0; i < open; i++) {
            Frame frame = frames[i];
            if (frame.count == 0) {
                break;
            }
            path.append('/');
            if (frame.object == null) {
                path.append(frame.count - 1);
            } else {
                String name = name(frame);
                boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
                path.append(plain ? name : name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return path.toString();
    }

    String name(Frame frame) {
        String name = frame.name;
        return name != null ? name : JsonEscapes.text(window.b, frame.nameFrom, frame.nameToken);
    }

    /** The name of the member whose value is being read. */
    String currentName() {
        return depth == 0 ? "" : name(frames[depth - 1]);
    }

    int characters() {
        return characters;
    }

    long lookedAt() {
        return window.base + at;
    }

    int depth() {
        return depth;
    }

    Frame frame(int index) {
        return frames[index];
    }

    /** Makes what was learned and allocated small again if it was a hostile payload that made it large. */
    boolean isLarge() {
        return scratch.length > 1 << 20 || frames.length > 4_096 || names.isLarge();
    }
}
