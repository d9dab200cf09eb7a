package dev.douane.consumer.upcast;

import java.util.function.Function;

/**
 * One step between two versions of a contract, each given by its record.
 *
 * @param <A> the record of the older version
 * @param <B> the record of the newer version
 */
public sealed interface Upcaster<A extends Record, B extends Record> {

    /**
     * The record of the older version.
     *
     * @return a record annotated with {@link dev.douane.contract.DataContract}
     */
    Class<A> from();

    /**
     * The record of the newer version.
     *
     * @return a record annotated with {@link dev.douane.contract.DataContract}
     */
    Class<B> to();

    /**
     * A step that converts.
     *
     * @param from the record of the older version
     * @param to the record of the newer version
     * @param conversion a pure function: same in, same out, nothing else touched; safe for use by many threads
     * @return the step
     * @param <A> the record of the older version
     * @param <B> the record of the newer version
     */
    static <A extends Record, B extends Record> Upcaster<A, B> of(
            Class<A> from, Class<B> to, Function<? super A, ? extends B> conversion) {
        return new Converting<>(from, to, conversion);
    }

    /**
     * A step that changes nothing: a payload of the older version is readable as it is. Every payload is checked
     * against the newer contract as well, so a promise that does not hold is noticed.
     *
     * @param from the record of the older version
     * @param to the record of the newer version
     * @return the step
     * @param <A> the record of the older version
     * @param <B> the record of the newer version
     */
    static <A extends Record, B extends Record> Upcaster<A, B> asIs(Class<A> from, Class<B> to) {
        return new AsIs<>(from, to);
    }

    /**
     * A step that converts.
     *
     * @param from the record of the older version
     * @param to the record of the newer version
     * @param conversion a pure function, safe for use by many threads
     * @param <A> the record of the older version
     * @param <B> the record of the newer version
     */
    record Converting<A extends Record, B extends Record>(
            Class<A> from, Class<B> to, Function<? super A, ? extends B> conversion) implements Upcaster<A, B> {

        /**
         * Converts one payload.
         *
         * @param older a record of {@link #from}
         * @return the same fact as a record of {@link #to}
         * @throws ClassCastException if it is given another record
         */
        public B upcast(Record older) {
            return to.cast(conversion.apply(from.cast(older)));
        }
    }

    /**
     * A step that changes nothing.
     *
     * @param from the record of the older version
     * @param to the record of the newer version
     * @param <A> the record of the older version
     * @param <B> the record of the newer version
     */
    record AsIs<A extends Record, B extends Record>(Class<A> from, Class<B> to) implements Upcaster<A, B> {}
}
