package dev.douane.validation;

import dev.douane.internal.JsonLimits;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts violations where they stand in the payload, in that order, and keeps the first. */
final class PayloadOrder {
    private static final Comparator<Violation> ORDER = Comparator.<Violation>comparingLong(violation ->
                    violation.position().map(PayloadPosition::byteOffset).orElse(-1L))
            .thenComparing(Violation::pointer)
            .thenComparing(Violation::schemaPointer)
            .thenComparing(Violation::message);

    private PayloadOrder() {}

    static ValidationReport report(byte[] body, List<Violation> found, boolean full, int cap, JsonLimits limits) {
        List<String> pointers =
                found.stream().map(Violation::pointer).distinct().toList();
        Map<String, PayloadPosition> positions = PayloadPositions.find(body, pointers, limits);
        List<Violation> sorted = found.stream()
                .map(violation -> placed(violation, positions))
                .distinct()
                .sorted(ORDER)
                .toList();
        boolean truncated = full || sorted.size() > cap;
        return new ValidationReport(sorted.subList(0, Math.min(cap, sorted.size())), truncated);
    }

    private static Violation placed(Violation violation, Map<String, PayloadPosition> positions) {
        return new Violation(
                violation.pointer(),
                violation.keyword(),
                violation.schemaPointer(),
                Optional.ofNullable(positions.get(violation.pointer())),
                violation.message());
    }
}
