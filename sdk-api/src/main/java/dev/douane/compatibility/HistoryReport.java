package dev.douane.compatibility;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a schema may follow a history.
 *
 * @param verdict {@link CompatibilityVerdict#INCOMPATIBLE} if one comparison is, else {@link
 *     CompatibilityVerdict#UNDECIDED} if one is; with an empty history {@link CompatibilityVerdict#COMPATIBLE}
 * @param comparisons what the mode asked for, oldest schema first
 */
public record HistoryReport(CompatibilityVerdict verdict, List<Compared> comparisons) {
    /** Keeps a copy of the list. */
    public HistoryReport {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * One comparison.
     *
     * @param index which schema of the history, from 0 on
     * @param backward whether that one's documents were held against the next schema; else the next one's against it
     * @param report the answer
     */
    public record Compared(int index, boolean backward, CompatibilityReport report) {}

    static HistoryReport of(List<Compared> comparisons) {
        CompatibilityVerdict worst = CompatibilityVerdict.COMPATIBLE;
        for (Compared one : comparisons) {
            CompatibilityVerdict verdict = one.report().verdict();
            boolean worse = verdict == CompatibilityVerdict.INCOMPATIBLE || worst == CompatibilityVerdict.COMPATIBLE;
            worst = worse ? verdict : worst;
        }
        return new HistoryReport(worst, comparisons);
    }

    /**
     * Whether the next schema is safe after the history.
     *
     * @return true only if that is certain
     */
    public boolean compatible() {
        return verdict == CompatibilityVerdict.COMPATIBLE;
    }

    /**
     * The report for people: one comparison after the other.
     *
     * @return several lines, without a line break at the end
     */
    public String summary() {
        return comparisons.stream()
                .map(one -> (one.backward()
                                ? "schema " + one.index() + " before the next: "
                                : "the next before schema " + one.index() + ": ")
                        + one.report().summary())
                .collect(Collectors.joining("\n"));
    }
}
