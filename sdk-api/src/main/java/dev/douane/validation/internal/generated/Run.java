package dev.douane.validation.internal.generated;

import dev.douane.internal.json.CacheLines;
import dev.douane.internal.json.DistinctItems;
import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.NameToken;
import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.machine.Items;
import dev.douane.validation.internal.machine.Outcome;
import dev.douane.validation.internal.machine.ValueReader;
import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.DecimalBounds;
import dev.douane.validation.internal.program.IntegerBounds;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.Numeral;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Program;
import dev.douane.validation.internal.program.Scalars;
import org.jspecify.annotations.Nullable;

/** What belongs to one reading of one payload by generated code. Used again; one thread at a time. */
final class Run {
    /** The schema does not name the property. */
    static final int UNKNOWN = -1;

    /** There is no name, or none that this code reads. */
    static final int UNREADABLE = -2;

    /** A segment was left before its end. */
    static final int ASTRAY = -2;

    private static final long[] NO_MORE = {};

    private static final int WINDOW = 1 << 18;
    private static final int BYTES_PER_STRAY = 256;

    /** Deeper than this the interpreter reads, however deep a payload may be. */
    static final int DEEPEST = 100;

    private final ValueReader reader;
    private final OpenHashes names;
    private final int deepest;
    private final int maxNumberLength;
    private final Numeral numeral = new Numeral();
    private final OpenObjects open = new OpenObjects();
    /** Where the arrays and objects begin that are open, or space before them. */
    private final int[] starts;
    /** What was noted of objects around them. */
    private final int[] tops;

    private final Mending mending;
    /** Whether what is not accepted is mended. */
    private boolean mends;

    private final MemberOrders orders;
    final Guesses guesses;
    final Decisions decisions;
    private int at;
    private int nameEnd;
    /** Where a property was missing last. */
    private int passed;

    /** What came of asking for the text; nobody reads it. */
    @SuppressWarnings("unused")
    private int asked;

    private long seen;
    private int strays;
    private long bytes;
    private int owners;
    private int depth;

    /** Items are scalars where they are compared as they are read, so that no array has others between them. */
    private final FewItems items = new FewItems();

    /** Reads what generated code has no code for, all of it if there is no such code. */
    private final PlannedCode plans;

    Run(Program program, Bounds bounds, long seed, PlannedCode plans) {
        this.mending = new Mending(this, program, bounds, seed);
        this.plans = plans;
        this.guesses = new Guesses(plans.choices());
        this.reader = new ValueReader(program, bounds.strict(), seed);
        this.names = new OpenHashes(seed, bounds.maxNames());
        this.deepest = Math.min(DEEPEST, bounds.maxDepth());
        this.starts = new int[deepest];
        this.tops = new int[deepest];
        this.maxNumberLength = bounds.maxNumberLength();
        this.orders = new MemberOrders(plans.objects());
        this.decisions = new Decisions(this, reader, open);
    }

    /** Begins with a text; what is wrong with it is noted if it is mended. */
    void begin(byte[] body, boolean mended) {
        asked = CacheLines.ask(body);
        mends = mended;
        mending.begin(body);
        owners = 0;
        passed = 0;
        depth = 0;
        guesses.begin();
        open.backTo(0);
        decisions.begin();
        names.clear();
    }

    /** Whether names have been others than expected too often of late. */
    boolean strays(int length) {
        bytes += length;
        if (bytes < WINDOW) {
            return false;
        }
        boolean often = (long) strays * BYTES_PER_STRAY > bytes;
        bytes = 0;
        strays = 0;
        return often;
    }

    boolean isLarge() {
        return reader.isLarge() || names.isLarge() || mending.isLarge();
    }

    /** Goes into an object or an array; answers false if that is too deep for generated code. */
    boolean enter(int p) {
        if (depth >= deepest) {
            return false;
        }
        starts[depth] = p;
        tops[depth++] = open.top();
        return true;
    }

    /** Where one of the open arrays and objects begins, or space before it. */
    int start(int outer) {
        return starts[outer];
    }

    /** Comes out of all arrays and objects that do not begin before an index. */
    void backTo(int p) {
        while (depth > 0 && starts[depth - 1] >= p) {
            open.backTo(tops[--depth]);
        }
    }

    /**
     * Begins with a value of which several alternatives or conditions decide, so that what is not accepted in it need not be
     * wrong; answers what {@link #resume} wants to know.
     */
    int suspend(int p) {
        return mending.suspend(p);
    }

    /** Ends it. */
    void resume(int before) {
        mending.resume(before);
    }

    /** Comes to an item that may be an array or an object. */
    void item(int index) {
        mending.item(depth - 1, index);
    }

    /** Goes on behind the value of a property that was not accepted; answers as reading it would. */
    int mend(ObjectPlan plan, int index, byte[] b, int p, int end) {
        return mends && mending.isDue(p) ? mending.property(plan.property(index), p) : Values.REFUSED;
    }

    /** Goes on behind an item that was not accepted; answers as reading it would. */
    int mend(ArrayPlan plan, int index, byte[] b, int p, int end) {
        return mends && mending.isDue(p) ? mending.item(plan.item(index), index, p) : Values.REFUSED;
    }

    /** Goes on though something is missing in the object that ends; answers false if that cannot be. */
    boolean incomplete(ObjectPlan plan, long seen) {
        return mends && mending.missing(plan, seen, NO_MORE);
    }

    /** What was found wrong. */
    Outcome outcome() {
        return mending.outcome();
    }

    /** Lets go of the text. */
    void end() {
        mending.end();
        numeral.end();
        decisions.end();
        reader.end();
    }

    /** Comes out of an object or an array. */
    void leave() {
        depth--;
    }

    /**
     * Which property came after which, the last time; answers by index, null behind what was the last one; behind all
     * of them, the first one of an object.
     */
    @Nullable
    PlannedMember[] order(Step step) {
        return orders.of(step);
    }

    /** Begins to note the properties of an object. */
    void open(int words) {
        open.open(words);
    }

    /** Notes where the value of a member stands that conditions ask about. */
    void note(int word, int p) {
        open.note(word, p);
    }

    /**
     * Whether the items of an array surely differ that are more than scalars; answers false if that takes a closer
     * look.
     */
    static boolean distinct(byte[] b, int p) {
        return DistinctItems.surely(b, p);
    }

    /** Notes a property of the innermost object of many; answers false if it was seen before. */
    boolean see(int words, int index) {
        return open.see(words, index);
    }

    /**
     * Whether an object that is about to be closed has as many members as are allowed.
     *
     * @param seen a bit for each of its properties, unless there are many
     * @param unknown how many others there are
     */
    boolean sized(ObjectPlan plan, long seen, int unknown) {
        int known = plan.size() > ObjectPlan.WORD ? open.seen(plan) : Long.bitCount(seen);
        return known + unknown >= plan.min && known + unknown <= plan.max;
    }

    /** Comes to the end of the innermost object of many; answers false if something is missing. */
    boolean close(ObjectPlan plan) {
        if (open.close(plan)) {
            return true;
        }
        long[] seen = mends ? open.closed(plan) : NO_MORE;
        return mends && mending.missing(plan, seen[0], seen);
    }

    /** Comes to the end of a segment; answers where that is. */
    int passed(int p, long seen) {
        this.seen = seen;
        return p;
    }

    /**
     * Whether a segment goes on with the property behind the one that should come and does not, as where it is missing; only
     * once at a place, for where the order is another one this leads nowhere.
     */
    boolean passes(int p) {
        boolean first = p != passed;
        passed = p;
        return first;
    }

    /** Leaves a segment because something else comes than was expected; answers {@link #ASTRAY}. */
    int astray(int p, long seen) {
        this.seen = seen;
        this.at = p;
        return ASTRAY;
    }

    /** What the last segment saw; answers a bit for each property. */
    long seen() {
        return seen;
    }

    /** Reads a name that should have been another one; answers as {@link #find}. */
    int findAstray(ObjectPlan plan, byte[] b, int p, int end) {
        strays++;
        return find(plan, b, p, end);
    }

    /**
     * Reads a name; answers the property's index, {@link #UNKNOWN} or {@link #UNREADABLE}; {@link #at} is behind the
     * colon.
     */
    int find(ObjectPlan plan, byte[] b, int p, int end) {
        int member = plan.member(b, p, end);
        if (member != 0) {
            at = NameToken.colon(b, p + (member >>> Short.SIZE), end);
            return at < 0 ? UNREADABLE : (member & 0xFFFF) - 1;
        }
        if (p >= end || b[p] != '"') {
            return UNREADABLE;
        }
        long token = JsonScan.string(b, p + 1, end);
        if (token < 0 || (token & JsonScan.ESCAPED) != 0) {
            return UNREADABLE;
        }
        int close = JsonScan.close(token);
        int colon = JsonScan.space(b, close + 1, end);
        if (colon >= end || b[colon] != ':') {
            return UNREADABLE;
        }
        at = colon + 1;
        nameEnd = close;
        return plan.findsAll(p, end) ? UNKNOWN : plan.find(b, p + 1, close);
    }

    /** Where the name that was read ends; answers the byte behind its colon. */
    int at() {
        return at;
    }

    /** How many names are remembered in the arrays and objects that are open. */
    int openNames() {
        names.close(depth);
        return names.count();
    }

    /** Reads the value of a property where the schema allows no more than it names; answers as {@link #unknown}. */
    int surplus(ObjectPlan plan, int owner, byte[] b, int name, int end) {
        // Where there are bounds, it may be one member too many.
        boolean mended = mends && mending.isDue(name) && plan.sizes().isEmpty();
        return mended ? unknown(plan, owner, b, name, end) : Values.REFUSED;
    }

    /**
     * Reads the value of a property that the schema does not name; answers behind the value, or {@link
     * Values#REFUSED}.
     */
    int unknown(ObjectPlan plan, int owner, byte[] b, int name, int end) {
        int close = nameEnd;
        int colon = at;
        if (!addName(b, name + 1, close, owner)) {
            return Values.REFUSED;
        }
        for (int i = 0; i < plan.nameAssertions().size(); i++) {
            if (value(plan.nameAssertions().get(i).node(), b, name, end) < 0) {
                return Values.REFUSED;
            }
        }
        Node node = plan.unknown().node(b, name + 1, close);
        int behind = value(node, b, colon, end);
        return behind < 0 && mends && mending.isDue(colon) ? mending.unknown(node, name + 1, close, colon) : behind;
    }

    /** Notes a name; answers false if its object may have it already. */
    boolean addName(byte[] b, int from, int to, int owner) {
        return names.add(b, from, to, owner, depth);
    }

    /** A number for an object or an array that has none yet; answers its number. */
    int owner(int owner) {
        return owner != 0 ? owner : --owners;
    }

    /**
     * Compares an item with those before it, for an array whose items must differ; answers false if it came before,
     * or if it is written in a way that could hide that.
     */
    boolean differs(int owner, byte[] b, int first, int firstEnd, int from, int to, int before) {
        if (before == 1) {
            items.clear();
            if (!items.add(b, first, firstEnd)) {
                return false;
            }
        }
        if (before < FewItems.MOST) {
            return items.add(b, from, to);
        }
        for (int i = 0; before == FewItems.MOST && i < FewItems.MOST; i++) {
            if (!addName(b, items.from(i), items.to(i), owner)) {
                return false;
            }
        }
        int p = Values.skip(b, from, to);
        return Items.isUsual(b, p, to) && addName(b, p, to, owner);
    }

    /** Comes back to an object that was not for the alternative it was read by. */
    void back(int choice, int outer, int noted) {
        guesses.distrust(choice);
        back(outer, noted);
    }

    /** Comes back to a value that was not for the alternative it was read by. */
    void back(int outer, int noted) {
        depth = outer;
        open.backTo(noted);
    }

    /**
     * Has the interpreter read a value that no alternative accepted as it was tried; where it has refused too many of them,
     * answers {@link Values#REFUSED}, so that it reads the whole once instead of the parts of it again and again.
     */
    int askAfterAll(Node node, byte[] b, int p, int end) {
        if (!guesses.isWorthAsking()) {
            return Values.REFUSED;
        }
        int behind = ask(node, b, p, end);
        if (behind < 0) {
            guesses.refused();
        }
        return behind;
    }

    /** How much is noted of the open objects of many properties; answers what {@link #back} comes back to. */
    int openNoted() {
        return open.top();
    }

    /** How many arrays and objects are open; answers what {@link #back} comes back to. */
    int depth() {
        return depth;
    }

    /** Reads a value of whatever kind; answers behind it, or {@link Values#REFUSED}. */
    int value(Node node, byte[] b, int p, int end) {
        int outer = depth;
        int behind = node.isFree() ? FreeValues.read(b, p, end, this) : MixedValues.read(node, b, p, end, this);
        if (behind >= 0 || behind == MixedValues.UNFIT) {
            return behind;
        }
        depth = outer;
        int first = Values.skip(b, p, end);
        Step step = plans.container(node, b, first, end);
        return step == null ? ask(node, b, p, end) : plans.value(step, b, first, end, this);
    }

    /** Has the interpreter read a value; answers behind it, or {@link Values#REFUSED}. */
    int ask(Node node, byte[] b, int p, int end) {
        if (mends && mending.isDue()) {
            // It reads the value anyway, and says at once what is wrong.
            return Values.REFUSED;
        }
        return reader.read(node, b, p, end, depth, openNames());
    }

    /** Reads a number of few digits, or one without an exponent; answers behind it, or {@link Values#REFUSED}. */
    int number(byte[] b, int p, int end) {
        int few = numeral.readShort(b, p, end);
        int behind = few >= 0 ? few : numeral.readWide(b, p);
        return behind >= 0 && behind - p + numeral.moved() <= maxNumberLength ? behind : Values.REFUSED;
    }

    /** Whether the number that was read is an integer within bounds; answers false if that takes a closer look. */
    boolean isWithin(IntegerBounds bounds) {
        return numeral.isWithin(bounds);
    }

    /** Whether the number that was read satisfies all keywords, of which bounds tell for most numbers. */
    boolean accepts(NumberPlan plan, DecimalBounds bounds) {
        return numeral.fits(bounds) ? numeral.isWithin(bounds) : plan.accepts(numeral);
    }

    /** Whether the number that was read satisfies all keywords. */
    boolean accepts(NumberPlan plan) {
        return plan.accepts(numeral);
    }

    /** Whether the number that was read satisfies all keywords and conditions. */
    boolean accepts(Node node, byte[] b, int from, int to) {
        return Scalars.number(node, numeral, b, from, to);
    }
}
