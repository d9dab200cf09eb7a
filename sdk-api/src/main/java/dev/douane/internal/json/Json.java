package dev.douane.internal.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value. Two are equal as JSON Schema compares them (2020-12 core §4.2.2): numbers by what they are worth, objects
 * whatever the order of their members. Equality is written out, for what Java generates takes tens of milliseconds to run
 * for the first time in a JVM.
 */
public sealed interface Json {
    /**
     * An object.
     *
     * @param members by name, in the order of the text
     */
    record Obj(Map<String, Json> members) implements Json {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Obj object && members.equals(object.members);
        }

        @Override
        public int hashCode() {
            return members.hashCode();
        }
    }

    /**
     * An array.
     *
     * @param items in order
     */
    record Arr(List<Json> items) implements Json {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Arr array && items.equals(array.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    /**
     * A string.
     *
     * @param value its characters
     */
    record Text(String value) implements Json {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text text && value.equals(text.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /**
     * A number.
     *
     * @param value without zeros at its end, so that 1, 1.0 and 10e-1 are one
     */
    record Num(BigDecimal value) implements Json {
        /** Makes equal numbers equal. */
        public Num {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        /**
         * Whether it is an integer, however it is written.
         *
         * @return true for 1.0
         */
        public boolean isInteger() {
            return value.scale() <= 0;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Num number && value.equals(number.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value which
     */
    record Bool(boolean value) implements Json {
        /** The literal {@code true}. */
        public static final Bool TRUE = new Bool(true);

        /** The literal {@code false}. */
        public static final Bool FALSE = new Bool(false);

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bool bool && value == bool.value;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(value);
        }
    }

    /** {@code null}. */
    record Nil() implements Json {}

    /**
     * A member of an object.
     *
     * @param name its name
     * @return the value; null if this is no object or has no such member
     */
    default @Nullable Json get(String name) {
        return this instanceof Obj object ? object.members().get(name) : null;
    }
}
