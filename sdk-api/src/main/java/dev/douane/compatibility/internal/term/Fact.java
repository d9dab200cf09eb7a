package dev.douane.compatibility.internal.term;

import java.math.BigDecimal;
import java.util.Set;

/** Something that is true or not of the values of one kind. Each has an opposite, which is one or two facts again. */
public sealed interface Fact {
    /** No end. */
    long ENDLESS = Long.MAX_VALUE;

    /**
     * The kind it speaks of.
     *
     * @return one bit of {@link Kinds}
     */
    int kind();

    /** Something about numbers. */
    sealed interface OfNumber extends Fact {
        @Override
        default int kind() {
            return Kinds.NUMBER;
        }
    }

    /** Something about strings. */
    sealed interface OfText extends Fact {
        @Override
        default int kind() {
            return Kinds.STRING;
        }
    }

    /** Something about arrays. */
    sealed interface OfArray extends Fact {
        @Override
        default int kind() {
            return Kinds.ARRAY;
        }
    }

    /** Something about objects. */
    sealed interface OfObject extends Fact {
        @Override
        default int kind() {
            return Kinds.OBJECT;
        }
    }

    /**
     * One of some numbers, or none of them.
     *
     * @param values without zeros at their ends
     * @param in whether one of them
     */
    record NumberIn(Set<BigDecimal> values, boolean in) implements OfNumber {}

    /**
     * A bound.
     *
     * @param value the bound
     * @param lower whether numbers are above it
     * @param strict whether it is excluded itself
     */
    record Bound(BigDecimal value, boolean lower, boolean strict) implements OfNumber {}

    /**
     * A multiple, or none.
     *
     * @param of above zero, without zeros at its end
     * @param is whether a multiple
     */
    record Multiple(BigDecimal of, boolean is) implements OfNumber {}

    /**
     * One of some strings, or none of them.
     *
     * @param values the strings
     * @param in whether one of them
     */
    record TextIn(Set<String> values, boolean in) implements OfText {}

    /**
     * A pattern is found in it, or not.
     *
     * @param pattern an expression of ECMA-262
     * @param is whether found
     */
    record Matches(String pattern, boolean is) implements OfText {}

    /**
     * It has a format, or has it not.
     *
     * @param format the format's name, or a whole schema for strings as JSON text
     * @param is whether it has it
     */
    record HasFormat(String format, boolean is) implements OfText {}

    /**
     * A bound on its length.
     *
     * @param count code points
     * @param least whether it is at least so long, or at most
     */
    record Length(long count, boolean least) implements OfText {}

    /**
     * Every member whose name is one of some has a value of some, or there is one like that.
     *
     * @param names strings
     * @param value values
     * @param every whether every member
     */
    record Members(Term names, Term value, boolean every) implements OfObject {}

    /**
     * A bound on the number of members.
     *
     * @param count members
     * @param least whether at least so many, or at most
     */
    record MemberCount(long count, boolean least) implements OfObject {}

    /**
     * The items from one index to another are of some, as far as there are any.
     *
     * @param from the first index
     * @param to the last index, or {@link #ENDLESS}
     * @param item values
     */
    record EveryItem(long from, long to, Term item) implements OfArray {}

    /**
     * A bound on how many items from one index to another are of some.
     *
     * @param from the first index
     * @param to the last index, or {@link #ENDLESS}
     * @param item values
     * @param count items
     * @param least whether at least so many, or at most
     */
    record ItemCount(long from, long to, Term item, long count, boolean least) implements OfArray {}

    /**
     * A bound on the number of items.
     *
     * @param count items
     * @param least whether at least so many, or at most
     */
    record Size(long count, boolean least) implements OfArray {}

    /**
     * No two items are equal, or some are.
     *
     * @param is whether none
     */
    record Distinct(boolean is) implements OfArray {}
}
