package dev.douane.compatibility;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether every document of the older schema is one of the newer.
 *
 * @param verdict the answer
 * @param breakingChanges the ways in which documents are refused, each with a witness; empty unless the verdict is
 *     {@link CompatibilityVerdict#INCOMPATIBLE}. There may be others, see {@link CompatibilityOptions#maxBreakingChanges}
 * @param reason why nothing was found out, and what was tried; empty unless the verdict is
 *     {@link CompatibilityVerdict#UNDECIDED}
 * @param steps how much of the budget was spent
 */
public record CompatibilityReport(
        CompatibilityVerdict verdict, List<BreakingChange> breakingChanges, String reason, long steps) {
    /** Keeps a copy of the list. */
    public CompatibilityReport {
        breakingChanges = List.copyOf(breakingChanges);
    }

    static CompatibilityReport compatible(long steps) {
        return new CompatibilityReport(CompatibilityVerdict.COMPATIBLE, List.of(), "", steps);
    }

    static CompatibilityReport incompatible(List<BreakingChange> changes, long steps) {
        return new CompatibilityReport(CompatibilityVerdict.INCOMPATIBLE, changes, "", steps);
    }

    static CompatibilityReport undecided(String reason, long steps) {
        return new CompatibilityReport(CompatibilityVerdict.UNDECIDED, List.of(), reason, steps);
    }

    /**
     * Whether the newer schema is safe after the older one.
     *
     * @return true only if that is certain
     */
    public boolean compatible() {
        return verdict == CompatibilityVerdict.COMPATIBLE;
    }

    /**
     * The report for people: the answer, then one breaking change a line.
     *
     * @return several lines, without a line break at the end
     */
    public String summary() {
        return switch (verdict) {
            case COMPATIBLE -> "compatible";
            case UNDECIDED -> "undecided: " + reason;
            case INCOMPATIBLE ->
                "incompatible"
                        + breakingChanges.stream()
                                .map(change -> "\n  " + change)
                                .collect(Collectors.joining());
        };
    }
}
