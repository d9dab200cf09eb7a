package dev.douane.benchmarks;

import dev.douane.benchmarks.Measurement.Turns;
import dev.douane.benchmarks.measured.Work;
import dev.douane.benchmarks.payloads.PayloadKind;
import dev.douane.benchmarks.payloads.PropertyOrder;
import java.util.List;

/** The payloads of a row, and what can be measured on them. */
record Subject(PayloadKind kind, PropertyOrder order) {
    /** Our check against Jackson's tokens. */
    Turns tokens(Execution execution) {
        return turns(Work.CHECK, Work.TOKENS, execution);
    }

    /** One work against another on the same payloads. */
    Turns turns(Work measured, Work yardstick, Execution execution) {
        return new Turns(new Task(measured, this), new Task(yardstick, this), execution);
    }

    /** The same payloads without their violations. */
    Subject whole() {
        return new Subject(kind.whole(), order);
    }

    /** The first of the payloads. */
    List<byte[]> payloads(int count) {
        return kind.payloads(order, count);
    }

    @Override
    public String toString() {
        return kind.title() + ", " + order;
    }
}
