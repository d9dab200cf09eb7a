package dev.douane.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateStampTest {
    private static final ContractId COMMUNES = ContractId.of("communes", 2);
    private static final ProducerId PRODUCER = ProducerId.parse("referentiel-geo/2.4.1");
    private static final Instant START = Instant.parse("2026-11-21T08:12:03Z");

    private Instant now = START;
    private final GateStamp stamp = new GateStamp(COMMUNES, PRODUCER, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    /** What was remembered of one payload must not stand on the next, also where the clock jumps back. */
    @Test
    void everyPayloadSaysItsOwnMillisecondAndSchema() {
        String one = "0".repeat(64);
        String other = "1".repeat(64);

        assertStamp(0, null);
        assertStamp(999_999, null);
        assertStamp(1_000_000, null);
        assertStamp(1_000_000, one);
        assertStamp(1_000_000, other);
        assertStamp(3_000_000, other);
        assertStamp(2_999_999, other);
        assertStamp(-1_000_000_000, null);
    }

    @Test
    void payloadsOfAMillisecondShareTheirHeaders() {
        ContractHeaders first = stamp.with(null);
        now = START.plusNanos(999_999);

        assertThat(stamp.with(null)).isSameAs(first);
    }

    private void assertStamp(long nanosLater, @Nullable String fingerprint) {
        now = START.plusNanos(nanosLater);
        assertThat(stamp.with(fingerprint))
                .isEqualTo(new ContractHeaders(
                        COMMUNES, Optional.ofNullable(fingerprint), Optional.of(PRODUCER), Optional.of(now)));
    }
}
