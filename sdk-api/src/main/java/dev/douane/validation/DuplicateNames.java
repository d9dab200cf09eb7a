package dev.douane.validation;

/** What becomes of an object that has a name twice (RFC 8259 §4: readers differ in what they make of it). */
public enum DuplicateNames {
    /** It is refused as text that is not in order. */
    REFUSED,
    /**
     * It is accepted if it does not matter which of the values a reader takes: whatever he takes, what he reads satisfies
     * the schema. To be sure of that, every value is checked, {@code required} and the counts of properties go by the
     * different names, and a name that stands twice is refused all the same where the verdict on the object depends on
     * alternatives, conditions, negations or comparisons ({@code anyOf}, {@code oneOf}, {@code not}, {@code if},
     * {@code contains}, {@code dependentSchemas}, {@code unevaluated…} that depends on those, {@code enum} and
     * {@code const} of objects and arrays, {@code uniqueItems}), and by the few schemas that are left to the reference
     * validator.
     *
     * <p>Gate and reader of contracts refuse such an object always, because a record has one value for a name.
     */
    ALLOWED
}
