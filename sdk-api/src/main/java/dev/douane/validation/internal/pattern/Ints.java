package dev.douane.validation.internal.pattern;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of numbers that grows. */
final class Ints {
    private static final int FIRST_SIZE = 8;

    private int[] values = new int[FIRST_SIZE];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    int removeLast() {
        return values[--size];
    }

    void sort() {
        Arrays.sort(values, 0, size);
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** Not for a list that changes while it is a key. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ints list && Arrays.equals(values, 0, size, list.values, 0, list.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + values[i];
        }
        return hash;
    }
}
