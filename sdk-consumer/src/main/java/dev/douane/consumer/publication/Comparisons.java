package dev.douane.consumer.publication;

import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.contract.Contract;
import dev.douane.schema.JsonSchema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How versions compare. It follows from the schemas alone, and is kept because a publication is made, merged and written
 * again and again. May be used by many threads.
 */
final class Comparisons {
    private final Map<Pair, CompatibilityReport> reports = new ConcurrentHashMap<>();

    /** Two schemas in their order. */
    private record Pair(JsonSchema older, JsonSchema newer) {}

    Comparisons and(Comparisons others) {
        Comparisons both = new Comparisons();
        both.reports.putAll(reports);
        both.reports.putAll(others.reports);
        return both;
    }

    CompatibilityReport of(Contract older, Contract newer) {
        return reports.computeIfAbsent(
                new Pair(older.schema(), newer.schema()),
                pair -> CompatibilityChecker.check(pair.older(), pair.newer()));
    }
}
