package dev.douane.validation.internal.pattern;

/** One step of arithmetic on {@link Markers}. Its operands are earlier steps, by number, unless it says otherwise. */
public sealed interface MarkerStep {
    /**
     * One place.
     *
     * @param index from 0, the start
     */
    record Place(int index) implements MarkerStep {}

    /**
     * The place behind what a text begins with, if it begins so.
     *
     * @param text of at most 8 characters
     */
    record Opening(FixedText text) implements MarkerStep {}

    /** Every place of the text, its end included. */
    record Anywhere() implements MarkerStep {}

    /** The end of the text. */
    record End() implements MarkerStep {}

    /**
     * The places before characters of a set.
     *
     * @param number of the set, from 0
     */
    record InSet(int number) implements MarkerStep {}

    /** The places that both have. */
    record Both(int one, int other) implements MarkerStep {}

    /** The places that either has. */
    record Either(int one, int other) implements MarkerStep {}

    /**
     * The places so many characters further on.
     *
     * @param by from 1 to 63
     */
    record Ahead(int places, int by) implements MarkerStep {}

    /**
     * The places so many characters before.
     *
     * @param by from 1 to 63
     */
    record Back(int places, int by) implements MarkerStep {}

    /**
     * The places that are reached from others over any number of characters of a set.
     *
     * @param set the places before such characters
     */
    record Through(int places, int set) implements MarkerStep {}

    /**
     * What is added to again and again: places to begin with, then what the steps up to the {@link Again} with its number
     * make of them.
     */
    record Loop(int first) implements MarkerStep {}

    /**
     * Adds places to a loop, and goes back to the step behind it if they were not all there.
     *
     * @param loop the number of the loop
     */
    record Again(int loop, int more) implements MarkerStep {}
}
