package dev.douane.validation.internal.generated;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.NameToken;
import dev.douane.validation.internal.machine.Items;
import dev.douane.validation.internal.machine.ValueReader;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.NumberPlan;
import dev.douane.validation.internal.program.Numeral;
import dev.douane.validation.internal.program.ObjectPlan;
import org.jspecify.annotations.Nullable;

/** What belongs to one reading of one payload by generated code. Used again; one thread at a time. */
public final class Run {
    /** The schema does not name the property. */
    public static final int UNKNOWN = -1;

    /** There is no name, or none that this code reads. */
    public static final int UNREADABLE = -2;

    /** A segment was left before its end. */
    public static final int ASTRAY = -2;

    /** After a wrong guess so many objects are looked at before they are read. */
    private static final int LOOKS = 8;

    private static final int WINDOW = 1 << 18;
    private static final int BYTES_PER_STRAY = 256;

    /** Deeper than this the interpreter reads, however deep a payload may be. */
    private static final int DEEPEST = 100;

    private final ValueReader reader;
    private final int deepest;
    private final Numeral numeral = new Numeral();
    private final OpenObjects open = new OpenObjects();
    private final int[] @Nullable [] orders;
    private final int[] guesses;
    private final int[] distrust;
    private int at;
    private long seen;
    private int strays;
    private long bytes;
    private int owners;
    private int depth;

    Run(ValueReader reader, int maxDepth, int objects, int choices) {
        this.guesses = new int[choices];
        this.distrust = new int[choices];
        this.reader = reader;
        this.deepest = Math.min(DEEPEST, maxDepth);
        this.orders = new int[objects][];
    }

    void begin() {
        owners = 0;
        depth = 0;
        open.backTo(0);
        reader.forgetNames();
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
        return reader.isLarge();
    }

    /**
     * Goes into an object or an array.
     *
     * @return false if that is too deep for generated code
     */
    public boolean enter() {
        return depth < deepest && ++depth > 0;
    }

    /** Comes out of an object or an array. */
    public void leave() {
        depth--;
    }

    /**
     * Which property came after which, the last time.
     *
     * @param object which kind of object
     * @param size how many properties it has
     * @return by index; behind the last one, the first one of an object
     */
    int[] order(int object, int size) {
        int[] order = orders[object];
        if (order == null) {
            order = new int[size + 1];
            for (int i = 0; i < size; i++) {
                order[i] = i + 1 < size ? i + 1 : UNKNOWN;
            }
            order[size] = size == 0 ? UNKNOWN : 0;
            orders[object] = order;
        }
        return order;
    }

    /**
     * Begins to note the properties of an object of many.
     *
     * @param words from {@link ObjectPlan#words}
     */
    public void open(int words) {
        open.open(words);
    }

    /**
     * Notes a property of the innermost object of many.
     *
     * @param words from {@link ObjectPlan#words}
     * @param index the property
     * @return false if it was seen before
     */
    public boolean see(int words, int index) {
        return open.see(words, index);
    }

    /**
     * Comes to the end of the innermost object of many.
     *
     * @param plan its plan
     * @return false if something is missing
     */
    public boolean close(ObjectPlan plan) {
        return open.close(plan);
    }

    /**
     * Comes to the end of a segment.
     *
     * @param p where that is
     * @param seen the properties that were there
     * @return where that is
     */
    public int passed(int p, long seen) {
        this.seen = seen;
        return p;
    }

    /**
     * Leaves a segment because something else comes than was expected.
     *
     * @param p behind the last value
     * @param seen the properties that were there
     * @return {@link #ASTRAY}
     */
    public int astray(int p, long seen) {
        this.seen = seen;
        this.at = p;
        return ASTRAY;
    }

    /**
     * What the last segment saw.
     *
     * @return a bit for each property
     */
    public long seen() {
        return seen;
    }

    /**
     * Reads a name that should have been another one.
     *
     * @param plan whose properties
     * @param b the text
     * @param p the name's opening quotation mark
     * @param end where the text ends
     * @return as {@link #find}
     */
    public int findAstray(ObjectPlan plan, byte[] b, int p, int end) {
        strays++;
        return find(plan, b, p, end);
    }

    /**
     * Reads a name.
     *
     * @param plan whose properties
     * @param b the text
     * @param p the name's opening quotation mark
     * @param end where the text ends
     * @return the property's index, {@link #UNKNOWN} or {@link #UNREADABLE}; {@link #at} is behind the colon
     */
    public int find(ObjectPlan plan, byte[] b, int p, int end) {
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
        return plan.find(b, p + 1, close);
    }

    /**
     * Where the name that was read ends.
     *
     * @return the byte behind its colon
     */
    public int at() {
        return at;
    }

    /**
     * Reads the value of a property that the schema does not name.
     *
     * @param plan what is asked of it
     * @param owner what tells the object from others, from {@link #owner}
     * @param b the text
     * @param name the name's opening quotation mark
     * @param end where the text ends
     * @return behind the value, or {@link Values#REFUSED}
     */
    public int unknown(ObjectPlan plan, int owner, byte[] b, int name, int end) {
        int close = JsonScan.close(JsonScan.string(b, name + 1, end));
        if (!reader.addName(b, name + 1, close, owner)) {
            return Values.REFUSED;
        }
        return value(plan.unknown().node(b, name + 1, close), b, at, end);
    }

    /**
     * A number for an object or an array that has none yet.
     *
     * @param owner 0, or the number it has
     * @return its number
     */
    public int owner(int owner) {
        return owner != 0 ? owner : --owners;
    }

    /**
     * Compares an item with those before it, for an array whose items must differ.
     *
     * @param owner what tells the array from others, from {@link #owner}
     * @param b the text
     * @param first where the first item or space begins
     * @param firstEnd where that one ends
     * @param from where this item or space begins
     * @param to where it ends
     * @param before how many items stand before it, at least one
     * @return false if it came before, or if it is written in a way that could hide that
     */
    public boolean differs(int owner, byte[] b, int first, int firstEnd, int from, int to, int before) {
        return (before > 1 || add(owner, b, first, firstEnd)) && add(owner, b, from, to);
    }

    private boolean add(int owner, byte[] b, int from, int to) {
        int p = Values.skip(b, from, to);
        return Items.isUsual(b, p, to) && reader.addName(b, p, to, owner);
    }

    /**
     * How many items and names are noted.
     *
     * @return what {@link #forget} comes back to
     */
    public int noted() {
        return reader.names();
    }

    /**
     * Forgets the items of an array.
     *
     * @param noted how many items and names stay
     */
    public void forget(int noted) {
        reader.forgetNames(noted);
    }

    /**
     * Which of several alternatives an object is for, going by the one before it.
     *
     * @param choice which choice
     * @return the index of the alternative, or -1 if it is better to look first
     */
    public int guess(int choice) {
        if (distrust[choice] > 0) {
            distrust[choice]--;
            return -1;
        }
        return guesses[choice];
    }

    /**
     * Notes which alternative an object was for.
     *
     * @param choice which choice
     * @param alternative the alternative
     */
    public void learn(int choice, int alternative) {
        guesses[choice] = alternative;
    }

    /**
     * Comes back to an object that was not for the alternative it was read by.
     *
     * @param choice which choice
     * @param outer how deep the object is
     * @param noted what {@link #openNoted} was before it
     */
    public void back(int choice, int outer, int noted) {
        distrust[choice] = LOOKS;
        depth = outer;
        open.backTo(noted);
    }

    /**
     * How much is noted of the open objects of many properties.
     *
     * @return what {@link #back} comes back to
     */
    public int openNoted() {
        return open.top();
    }

    /**
     * How many arrays and objects are open.
     *
     * @return what {@link #back} comes back to
     */
    public int depth() {
        return depth;
    }

    /**
     * Has the interpreter read a value.
     *
     * @param node what is asked of it
     * @param b the text
     * @param p where it or space begins
     * @param end where the text ends
     * @return behind it, or {@link Values#REFUSED}
     */
    public int value(Node node, byte[] b, int p, int end) {
        return reader.read(node, b, p, end, depth);
    }

    /**
     * Whether a number is accepted.
     *
     * @param plan what is asked
     * @param digits its digits and sign
     * @param scale how many of them stand behind the point
     * @return whether all keywords are satisfied
     */
    public boolean accepts(NumberPlan plan, long digits, int scale) {
        numeral.set(digits, scale);
        return plan.accepts(numeral);
    }
}
