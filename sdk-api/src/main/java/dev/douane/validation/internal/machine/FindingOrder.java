package dev.douane.validation.internal.machine;

import java.util.Comparator;

/** The order of a report. Apart, because a valid payload never needs it. */
final class FindingOrder {
    static final Comparator<Finding> OF_THE_PAYLOAD = Comparator.comparingLong(Finding::offset)
            .thenComparing(Finding::pointer)
            .thenComparing(Finding::schemaPointer)
            .thenComparing(Finding::message);

    private FindingOrder() {}
}
