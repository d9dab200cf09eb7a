package dev.douane.producer;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a gate writes on the payloads that it admits: made anew when the millisecond or the schema is another one, and shared
 * by all payloads in between. Safe for use by many threads.
 */
final class GateStamp {
    private final ContractId contract;
    private final Optional<ProducerId> producer;
    private final Clock clock;
    /** Written by any thread: whichever moment it holds, it holds the headers of that. */
    private volatile @Nullable Made last;

    private record Made(long millisecond, @Nullable String fingerprint, ContractHeaders headers) {}

    GateStamp(ContractId contract, ProducerId producer, Clock clock) {
        this.contract = contract;
        this.producer = Optional.of(producer);
        this.clock = clock;
    }

    /** Of now; without a fingerprint where the schema is not known. */
    ContractHeaders with(@Nullable String fingerprint) {
        long now = clock.millis();
        Made known = last;
        if (known == null || known.millisecond() != now || !Objects.equals(known.fingerprint(), fingerprint)) {
            known = new Made(
                    now,
                    fingerprint,
                    new ContractHeaders(
                            contract,
                            Optional.ofNullable(fingerprint),
                            producer,
                            Optional.of(Instant.ofEpochMilli(now))));
            last = known;
        }
        return known.headers();
    }
}
