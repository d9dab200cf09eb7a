package dev.douane.validation.internal.machine;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;
import dev.douane.validation.internal.program.Property;
import org.jspecify.annotations.Nullable;

/** An object or an array that is open. Used again and again. */
final class Frame {
    static final long[] NO_MORE = {};

    Node node;

    @Nullable
    ObjectPlan object;

    @Nullable
    ArrayPlan array;
    /** Where it begins in the whole text. */
    long start;
    /** Line and column of that, once they are known. */
    long place;
    /** How many children were begun. */
    int count;
    /** The properties that were seen, one bit each. */
    long seen;
    /** The same for plans with more than 64 properties. */
    long[] more = NO_MORE;
    /** The property that came last. */
    int previous;
    /** What this object's producer does: which property comes after which. */
    int[] learned = {};

    int names;
    boolean keeps;
    /** Whether the items so far could be compared while they came, and whether two were equal. */
    boolean compares;

    boolean equal;
    /** Where the current item begins in the whole text. */
    long item;

    /** The way to it, once somebody has asked. */
    @Nullable
    String pointer;

    /** The current member, if the schema knows its name. */
    @Nullable
    Property property;

    /** The name of the current member: a range of the window, or a string if the window has moved on. */
    int nameFrom;
    /** What {@code JsonScan.string} said of it. */
    long nameToken;

    @Nullable
    String name;

    Frame(Node node) {
        this.node = node;
    }

    void see(int index) {
        if (index < ObjectPlan.WORD) {
            seen |= 1L << index;
        } else {
            more[index / ObjectPlan.WORD] |= 1L << (index % ObjectPlan.WORD);
        }
    }

    boolean sees(int index) {
        return ObjectPlan.seen(index, seen, more);
    }
}
