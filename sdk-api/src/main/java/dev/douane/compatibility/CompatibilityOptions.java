package dev.douane.compatibility;

/**
 * How schemas are compared.
 *
 * @param maxSteps how much work may be done before the answer is {@link CompatibilityVerdict#UNDECIDED}, in steps, which
 *     are the same on every machine; some millions a second
 * @param assertFormats whether {@code format} is asserted, as {@link dev.douane.validation.PayloadValidator} asserts it,
 *     or an annotation that says nothing
 * @param maxBreakingChanges how many breaking changes a report holds
 */
public record CompatibilityOptions(long maxSteps, boolean assertFormats, int maxBreakingChanges) {
    /**
     * Two million steps, formats asserted, ten breaking changes. Formats are asserted because the payloads' validator
     * asserts them: a contract that begins to ask for one refuses payloads that were accepted.
     */
    public static final CompatibilityOptions DEFAULT = new CompatibilityOptions(2_000_000, true, 10);

    /** Refuses numbers below 1. */
    public CompatibilityOptions {
        if (maxSteps < 1 || maxBreakingChanges < 1) {
            throw new IllegalArgumentException("maxSteps and maxBreakingChanges are at least 1");
        }
    }

    /**
     * The same with another budget.
     *
     * @param steps at least 1
     * @return a copy
     */
    public CompatibilityOptions withMaxSteps(long steps) {
        return new CompatibilityOptions(steps, assertFormats, maxBreakingChanges);
    }

    /**
     * The same with another meaning of {@code format}.
     *
     * @param asserted whether it is asserted
     * @return a copy
     */
    public CompatibilityOptions withAssertFormats(boolean asserted) {
        return new CompatibilityOptions(maxSteps, asserted, maxBreakingChanges);
    }

    /**
     * The same with another cap on the report's length.
     *
     * @param changes at least 1
     * @return a copy
     */
    public CompatibilityOptions withMaxBreakingChanges(int changes) {
        return new CompatibilityOptions(maxSteps, assertFormats, changes);
    }
}
