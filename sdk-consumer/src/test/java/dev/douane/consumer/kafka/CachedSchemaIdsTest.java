package dev.douane.consumer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.kafka.ForeignSchemaId.Kind;
import dev.douane.contract.ContractId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often a registry is asked for the ids of records. */
class CachedSchemaIdsTest {
    private static final ContractId PARCELS = ContractId.of("parcels", 1);

    private final Map<ForeignSchemaId, ContractId> registered = new HashMap<>();
    private final AtomicLong time = new AtomicLong();
    private int requests;

    private final CachedSchemaIds ids = new CachedSchemaIds(
            id -> {
                requests++;
                return Optional.ofNullable(registered.get(id));
            },
            time::get);

    @Test
    void whatIsKnownIsAskedOnceForAll() throws IOException {
        registered.put(id(1), PARCELS);
        for (int i = 0; i < 1_000; i++) {
            time.addAndGet(CachedSchemaIds.ASKED_AGAIN_AFTER.toNanos());
            assertThat(ids.contract(id(1))).contains(PARCELS);
        }
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void whatNobodyKnowsIsAskedAgainAfterAMoment() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            assertThat(ids.contract(id(1))).isEmpty();
        }
        assertThat(requests).isEqualTo(1);

        registered.put(id(1), PARCELS);
        time.addAndGet(CachedSchemaIds.ASKED_AGAIN_AFTER.toNanos() - 1);
        assertThat(ids.contract(id(1))).isEmpty();
        time.incrementAndGet();
        assertThat(ids.contract(id(1))).contains(PARCELS);
        assertThat(requests).isEqualTo(2);
    }

    @Test
    void aMillionUnknownIdsDoNotCrowdOutTheKnownOnes() throws IOException {
        for (int i = 1; i <= CachedSchemaIds.MOST + 100; i++) {
            ids.contract(id(i));
        }
        registered.put(id(0), PARCELS);
        requests = 0;
        ids.contract(id(0));
        for (int i = 1; i <= 3 * CachedSchemaIds.MOST; i++) {
            ids.contract(id(-i));
        }
        int before = requests;
        assertThat(ids.contract(id(0))).contains(PARCELS);
        assertThat(requests).isEqualTo(before);
    }

    @Test
    void aRegistryThatDoesNotAnswerIsAskedAgain() throws IOException {
        CachedSchemaIds failing = new CachedSchemaIds(
                id -> {
                    requests++;
                    throw new IOException("Nobody there");
                },
                time::get);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> failing.contract(id(1))).isInstanceOf(IOException.class);
        }
        assertThat(requests).isEqualTo(2);
    }

    private static ForeignSchemaId id(int number) {
        return new ForeignSchemaId(Kind.PREFIXED_ID, Integer.toString(number));
    }
}
