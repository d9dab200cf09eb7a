package dev.douane.validation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The verdict on one payload: valid, or every violation up to a cap.
 *
 * @param violations in the order of the payload, each once; empty exactly if the payload is valid. Reading ends at ten
 *     times the cap, or at 1,000 if that is more; an object is judged after its members
 * @param truncated whether the cap left violations out
 */
public record ValidationReport(List<Violation> violations, boolean truncated) {

    /** The report on a payload that satisfies its schema. */
    public static final ValidationReport VALID = new ValidationReport(List.of(), false);

    private static final int SHOWN = 10;

    /** Keeps a copy of the list. */
    public ValidationReport {
        violations = List.copyOf(violations);
    }

    /**
     * Whether the payload satisfies its schema.
     *
     * @return true if there is no violation
     */
    public boolean valid() {
        return violations.isEmpty();
    }

    /**
     * The report for people: a headline, then one violation a line, the first ten.
     *
     * @return several lines, without a line break at the end
     */
    public String summary() {
        if (valid()) {
            return "valid";
        }
        String count = violations.size() + (truncated ? " or more" : "");
        String lines = violations.stream()
                .limit(SHOWN)
                .map(violation -> "\n  " + violation)
                .collect(Collectors.joining());
        int hidden = violations.size() - SHOWN;
        return count
                + (violations.size() == 1 && !truncated ? " violation" : " violations")
                + lines
                + (hidden > 0 ? "\n  … and " + hidden + " more" : "");
    }
}
