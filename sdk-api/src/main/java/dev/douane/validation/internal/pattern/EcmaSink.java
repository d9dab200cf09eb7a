package dev.douane.validation.internal.pattern;

/** Is told what an {@link EcmaReader} reads, in the order of the source. Atoms are those that {@link #repeat} may follow. */
interface EcmaSink {
    /** {@code ^}, which is no atom. */
    void textStart();

    /** {@code $}, which is no atom. */
    void textEnd();

    /** {@code \b} or {@code \B}, which are no atoms. */
    void wordEdge(boolean negated);

    void or();

    /**
     * The beginning of a group.
     *
     * @param inJava the same as Java writes it
     * @param looksAround whether the group consumes nothing
     */
    void open(String inJava, boolean looksAround);

    /** The end of a group, which makes it an atom. */
    void close();

    /** An atom: one character. */
    void character(int codePoint);

    /** An atom: {@code .}. */
    void anyButLineEnd();

    /** An atom: one character of a set. */
    void set(EcmaSet set);

    /** An atom: one character of a class. */
    void characterClass(EcmaClass members);

    /**
     * An atom: what a group matched.
     *
     * @param group the group's number, or its name in Java in angle brackets after a {@code k}
     */
    void backReference(String group);

    /**
     * The last atom repeats.
     *
     * @param quantifier {@code *}, {@code +}, {@code ?} or a repetition in braces
     * @param lazy whether the fewest are tried first
     */
    void repeat(String quantifier, boolean lazy);
}
