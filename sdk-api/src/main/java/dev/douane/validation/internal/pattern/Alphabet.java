package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Code points that an expression never tells apart have the same class, a number from 0 on. */
final class Alphabet {
    private final AutomatonBudget budget;
    /** Where ranges begin, ascending from 0 on: each is as long as the next one lets it. */
    private final int[] begins;

    private final int[] classes;
    private final Map<CodePoints, Ints> classesOf = new HashMap<>();
    private int count;

    Alphabet(List<CodePoints> sets, AutomatonBudget budget) {
        this.budget = budget;
        this.begins = begins(sets);
        this.classes = new int[begins.length];
        List<BitSet> members = new ArrayList<>();
        for (int i = 0; i < begins.length; i++) {
            members.add(new BitSet());
        }
        for (int set = 0; set < sets.size(); set++) {
            mark(sets.get(set), set, members);
        }
        number(sets, members);
    }

    private static int[] begins(List<CodePoints> sets) {
        Ints bounds = new Ints();
        bounds.add(0);
        for (CodePoints set : sets) {
            for (int i = 0; i < set.size(); i++) {
                bounds.add(set.first(i));
                bounds.add(set.last(i) + 1);
            }
        }
        bounds.sort();
        Ints distinct = new Ints();
        for (int i = 0; i < bounds.size(); i++) {
            boolean repeated = i > 0 && bounds.get(i) == bounds.get(i - 1);
            if (!repeated && bounds.get(i) <= Character.MAX_CODE_POINT) {
                distinct.add(bounds.get(i));
            }
        }
        return distinct.toArray();
    }

    private void mark(CodePoints set, int number, List<BitSet> members) {
        for (int i = 0; i < set.size(); i++) {
            for (int range = range(set.first(i)); range < begins.length && begins[range] <= set.last(i); range++) {
                budget.step();
                members.get(range).set(number);
            }
        }
    }

    /** Ranges that are in the same sets are of the same class. */
    private void number(List<CodePoints> sets, List<BitSet> members) {
        for (CodePoints set : sets) {
            classesOf.put(set, new Ints());
        }
        Map<BitSet, Integer> numbers = new HashMap<>();
        for (int i = 0; i < classes.length; i++) {
            BitSet in = members.get(i);
            Integer known = numbers.putIfAbsent(in, count);
            classes[i] = known == null ? count++ : known;
            for (int set = in.nextSetBit(0); known == null && set >= 0; set = in.nextSetBit(set + 1)) {
                classesOf(sets.get(set)).add(classes[i]);
            }
        }
    }

    private int range(int codePoint) {
        int found = Arrays.binarySearch(begins, codePoint);
        return found >= 0 ? found : -found - 2;
    }

    int[] begins() {
        return begins;
    }

    int[] classes() {
        return classes;
    }

    int count() {
        return count;
    }

    /** The class of a code point. */
    int classOf(int codePoint) {
        return classes[range(codePoint)];
    }

    /** The classes that make up one of the sets of the expression. */
    Ints classesOf(CodePoints set) {
        return Objects.requireNonNull(classesOf.get(set));
    }

    /** Whether nothing is told apart between a code point and another not before it. */
    boolean isUniform(int first, int last) {
        return range(first) == range(last);
    }
}
