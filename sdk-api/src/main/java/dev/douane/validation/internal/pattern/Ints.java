package dev.douane.validation.internal.pattern;

import java.nio.IntBuffer;
import java.util.Arrays;

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

    boolean sameAs(Ints other) {
        return Arrays.equals(values, 0, size, other.values, 0, other.size);
    }

    /** What is equal for lists of equal numbers. It does not change with this list. */
    IntBuffer key() {
        return IntBuffer.wrap(toArray());
    }
}
