package dev.douane.compatibility.internal.term;

import dev.douane.compatibility.internal.term.Fact.EveryItem;
import dev.douane.compatibility.internal.term.Fact.ItemCount;
import dev.douane.compatibility.internal.term.Fact.Members;
import dev.douane.compatibility.internal.term.Fact.Size;

/** Facts that say nothing, or too much. */
final class PlainFacts {
    private PlainFacts() {}

    /** Whether it is true of all values of its kind. */
    static boolean hold(Fact fact) {
        if (fact instanceof Fact.NumberIn numbers) {
            return !numbers.in() && numbers.values().isEmpty();
        } else if (fact instanceof Fact.TextIn texts) {
            return !texts.in() && texts.values().isEmpty();
        } else if (fact instanceof Fact.Length length) {
            return length.least() && length.count() <= 0;
        } else if (fact instanceof Fact.MemberCount count) {
            return count.least() && count.count() <= 0;
        } else if (fact instanceof Size size) {
            return size.least() && size.count() <= 0;
        } else if (fact instanceof ItemCount count) {
            return count.least() && count.count() <= 0;
        } else if (fact instanceof EveryItem items) {
            return items.item().isTrue() || items.from() > items.to() || items.from() == Fact.ENDLESS;
        }
        return fact instanceof Members members
                && members.every()
                && (members.value().isTrue() || members.names().isFalse());
    }

    /** Whether it is true of none. */
    static boolean fail(Fact fact) {
        if (fact instanceof Fact.NumberIn numbers) {
            return numbers.in() && numbers.values().isEmpty();
        } else if (fact instanceof Fact.TextIn texts) {
            return texts.in() && texts.values().isEmpty();
        } else if (fact instanceof Fact.Length length) {
            return !length.least() && length.count() < 0;
        } else if (fact instanceof Fact.MemberCount count) {
            return !count.least() && count.count() < 0;
        } else if (fact instanceof Size size) {
            return !size.least() && size.count() < 0;
        } else if (fact instanceof ItemCount count) {
            return count.least() ? count.item().isFalse() || count.from() > count.to() : count.count() < 0;
        }
        return fact instanceof Members members
                && !members.every()
                && (members.value().isFalse() || members.names().isFalse());
    }
}
