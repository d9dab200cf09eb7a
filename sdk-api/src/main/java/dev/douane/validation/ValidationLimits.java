package dev.douane.validation;

/**
 * What a payload may cost before it is refused. Beyond a limit, the report holds one violation with the keyword
 * {@value Violation#JSON}. So it does for an object with more than 250,000 properties that the schema does not name: who
 * looks for a name that comes twice has to remember them.
 *
 * @param maxBytes the longest payload, in bytes
 * @param maxDepth how many arrays and objects may be open at once
 * @param maxStringLength the longest string or property name, in UTF-16 units
 * @param maxNumberLength the longest number, in characters; its exponent may move the point no further than this
 * @param maxPatternSteps how many characters one regular expression may look at to decide about one string
 * @param maxViolations how many violations a report holds
 */
public record ValidationLimits(
        int maxBytes, int maxDepth, int maxStringLength, int maxNumberLength, long maxPatternSteps, int maxViolations) {

    /** 64 MiB, 256 levels, strings of 16 Mi units, numbers of 1,000 characters, 10 million steps, 100 violations. */
    public static final ValidationLimits DEFAULT =
            new ValidationLimits(64 << 20, 256, 16 << 20, 1_000, 10_000_000, 100);

    /** Refuses limits below 1. */
    public ValidationLimits {
        if (maxBytes < 1
                || maxDepth < 1
                || maxStringLength < 1
                || maxNumberLength < 1
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
    public ValidationLimits withMaxBytes(int bytes) {
        return new ValidationLimits(bytes, maxDepth, maxStringLength, maxNumberLength, maxPatternSteps, maxViolations);
    }

    /**
     * The same limits with another cap on the report's length.
     *
     * @param violations at least 1
     * @return a copy
     */
    public ValidationLimits withMaxViolations(int violations) {
        return new ValidationLimits(maxBytes, maxDepth, maxStringLength, maxNumberLength, maxPatternSteps, violations);
    }

    /**
     * The same limits with another cap on nesting.
     *
     * @param depth at least 1
     * @return a copy
     */
    public ValidationLimits withMaxDepth(int depth) {
        return new ValidationLimits(maxBytes, depth, maxStringLength, maxNumberLength, maxPatternSteps, maxViolations);
    }
}
