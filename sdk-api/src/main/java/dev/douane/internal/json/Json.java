package dev.douane.internal.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A JSON value. Two are equal as JSON Schema compares them (2020-12 core §4.2.2): numbers by what they are worth, objects
 * whatever the order of their members.
 */
public sealed interface Json {
    /**
     * An object.
     *
     * @param members by name, in the order of the text
     */
    record Obj(Map<String, Json> members) implements Json {}

    /**
     * An array.
     *
     * @param items in order
     */
    record Arr(List<Json> items) implements Json {}

    /**
     * A string.
     *
     * @param value its characters
     */
    record Text(String value) implements Json {}

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
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value which
     */
    record Bool(boolean value) implements Json {}

    /** {@code null}. */
    record Nil() implements Json {}

    /**
     * A member of an object.
     *
     * @param name its name
     * @return the value; null if this is no object or has no such member
     */
    default @org.jspecify.annotations.Nullable Json get(String name) {
        return this instanceof Obj object ? object.members().get(name) : null;
    }
}
