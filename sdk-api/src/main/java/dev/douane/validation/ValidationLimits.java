package dev.douane.validation;

/**
 * What a payload may cost before it is refused. Beyond a limit, the report holds one violation with the keyword
 * {@value Violation#JSON}.
 *
 * @param maxBytes the longest payload, in bytes; more than an array holds makes sense for streams alone
 * @param maxDepth how many arrays and objects may be open at once
 * @param maxStringLength the longest string or property name, in UTF-16 units
 * @param maxNumberLength the longest number, in characters; its exponent may move the point no further than this
 * @param maxNames how many names may be remembered at once, in all objects that are open, to notice those that come twice;
 *     names that the schema has are not counted
 * @param maxPatternSteps how many characters one regular expression may look at to decide about one string
 * @param maxViolations how many violations a report holds
 */
public record ValidationLimits(
        long maxBytes,
        int maxDepth,
        int maxStringLength,
        int maxNumberLength,
        int maxNames,
        long maxPatternSteps,
        int maxViolations) {

    /**
     * 64 MiB, 256 levels, strings of 16 Mi units, numbers of 1,000 characters, 250,000 names, 10 million steps, 100
     * violations.
     */
    public static final ValidationLimits DEFAULT =
            new ValidationLimits(64 << 20, 256, 16 << 20, 1_000, 250_000, 10_000_000, 100);

    /** Refuses limits below 1. */
    public ValidationLimits {
        if (maxBytes < 1
                || maxDepth < 1
                || maxStringLength < 1
                || maxNumberLength < 1
                || maxNames < 1
                || maxPatternSteps < 1
                || maxViolations < 1) {
            throw new IllegalArgumentException("Every limit is at least 1");
        }
    }

    /**
     * The same limits with another cap on the payload's length.
     *
     * @param bytes at least 1
     * @return a copy
     */
    public ValidationLimits withMaxBytes(long bytes) {
        return new ValidationLimits(
                bytes, maxDepth, maxStringLength, maxNumberLength, maxNames, maxPatternSteps, maxViolations);
    }

    /**
     * The same limits with another cap on the report's length.
     *
     * @param violations at least 1
     * @return a copy
     */
    public ValidationLimits withMaxViolations(int violations) {
        return new ValidationLimits(
                maxBytes, maxDepth, maxStringLength, maxNumberLength, maxNames, maxPatternSteps, violations);
    }

    /**
     * The same limits with another cap on nesting.
     *
     * @param depth at least 1
     * @return a copy
     */
    public ValidationLimits withMaxDepth(int depth) {
        return new ValidationLimits(
                maxBytes, depth, maxStringLength, maxNumberLength, maxNames, maxPatternSteps, maxViolations);
    }

    /**
     * The same limits with another cap on strings and property names.
     *
     * @param units at least 1
     * @return a copy
     */
    public ValidationLimits withMaxStringLength(int units) {
        return new ValidationLimits(
                maxBytes, maxDepth, units, maxNumberLength, maxNames, maxPatternSteps, maxViolations);
    }

    /**
     * The same limits with another cap on the names that are remembered.
     *
     * @param names at least 1
     * @return a copy
     */
    public ValidationLimits withMaxNames(int names) {
        return new ValidationLimits(
                maxBytes, maxDepth, maxStringLength, maxNumberLength, names, maxPatternSteps, maxViolations);
    }
}
