package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ObjectPlan;
import java.util.Arrays;

/**
 * Which properties were seen of the objects that are open, for those of so many that one word does not hold them. Each open
 * object has words of its own, however often its kind is within itself.
 */
final class OpenObjects {
    private long[] seen = new long[4];
    private int top;

    int top() {
        return top;
    }

    void backTo(int outer) {
        top = outer;
    }

    void open(int words) {
        if (top + words > seen.length) {
            seen = Arrays.copyOf(seen, 2 * (top + words));
        }
        Arrays.fill(seen, top, top + words, 0);
        top += words;
    }

    /** Notes a property of the innermost object; false if it was seen before. */
    boolean see(int words, int index) {
        int word = top - words + index / ObjectPlan.WORD;
        long bit = 1L << (index % ObjectPlan.WORD);
        boolean fresh = (seen[word] & bit) == 0;
        seen[word] |= bit;
        return fresh;
    }

    /** How many properties were seen of the innermost object. */
    int seen(ObjectPlan plan) {
        int count = 0;
        for (int word = top - plan.words(); word < top; word++) {
            count += Long.bitCount(seen[word]);
        }
        return count;
    }

    /** Notes where a value stands, in one of the innermost object's words, counted from the last. */
    void note(int word, int place) {
        seen[top - word] = place + 1L;
    }

    /** Where it stands, or -1. */
    int noted(int word) {
        return (int) seen[top - word] - 1;
    }

    /** Counts in one of the innermost words. */
    void count(int word) {
        seen[top - word]++;
    }

    long counted(int word) {
        return seen[top - word];
    }

    /** Closes the innermost object; false if something is missing. */
    boolean close(ObjectPlan plan) {
        top -= plan.words();
        return plan.hasAll(seen, top);
    }

    /** What was seen of the object that was closed just now. */
    long[] closed(ObjectPlan plan) {
        return Arrays.copyOfRange(seen, top, top + plan.words());
    }
}
