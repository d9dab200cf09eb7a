package dev.douane.consumer.kafka;

import dev.douane.contract.ContractId;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Asks once for each id. An id whose schema is not known yet is asked for again after a moment, for somebody may add it: a
 * topic full of them costs a registry one request in that time, not one for each record.
 */
final class CachedSchemaIds implements ForeignSchemaIds {
    static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(5);

    /** Ids come with records, from anybody: whoever sends a million of them does not fill the memory. */
    static final int MOST = 10_000;

    private final ForeignSchemaIds ids;
    private final LongSupplier nanoTime;
    private final Map<ForeignSchemaId, Answer> known = new ConcurrentHashMap<>();

    private record Answer(Optional<ContractId> contract, long at) {}

    CachedSchemaIds(ForeignSchemaIds ids) {
        this(ids, System::nanoTime);
    }

    CachedSchemaIds(ForeignSchemaIds ids, LongSupplier nanoTime) {
        this.ids = ids;
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<ContractId> contract(ForeignSchemaId id) throws IOException {
        Answer answer = known.get(id);
        if (answer == null || hasPassed(answer)) {
            answer = new Answer(ids.contract(id), nanoTime.getAsLong());
            keep(id, answer);
        }
        return answer.contract();
    }

    private boolean hasPassed(Answer answer) {
        return answer.contract().isEmpty() && nanoTime.getAsLong() - answer.at() >= ASKED_AGAIN_AFTER.toNanos();
    }

    private void keep(ForeignSchemaId id, Answer answer) {
        if (known.size() >= MOST) {
            // Those that nobody knows give way to those that somebody does.
            known.values().removeIf(kept -> kept.contract().isEmpty());
        }
        if (known.size() < MOST) {
            known.put(id, answer);
        }
    }
}
