package dev.douane.benchmarks.queues;

import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.consumer.quarantine.QuarantinedPayload;

/** Where nothing is read, nothing is put aside. */
final class NoQuarantine implements CountedQuarantine {
    @Override
    public QuarantineCounts counts() {
        return QuarantineCounts.NONE;
    }

    @Override
    public void put(QuarantinedPayload payload) {
        throw new UnsupportedOperationException("Nothing is read here");
    }
}
