package dev.douane.benchmarks;

import dev.douane.benchmarks.Measurement.Rate;
import dev.douane.benchmarks.payloads.PayloadKind;
import dev.douane.benchmarks.payloads.PropertyOrder;

/** The payloads of a row, and what can be measured on them. */
record Subject(PayloadKind kind, PropertyOrder order) {
    Rate tokens() {
        return rate("Checking.tokens", Execution.AS_USED);
    }

    Rate douane(Execution execution) {
        return rate("Checking.douane", execution);
    }

    Rate rate(String method, Execution execution) {
        return new Rate(method, execution, kind, order);
    }

    @Override
    public String toString() {
        return kind.title() + ", " + order;
    }
}
