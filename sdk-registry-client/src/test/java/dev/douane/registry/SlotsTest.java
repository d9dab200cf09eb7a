package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.contract.Provenance;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names that somebody makes up do not fill the memory, and do not push out what is there. */
final class SlotsTest {
    private static final int MOST = 100;

    private final Slots<Integer, KnownContract> slots = new Slots<>(MOST);

    @Test
    void those_without_a_document_go_first() {
        for (int i = 0; i < MOST / 2; i++) {
            fill(i);
        }
        for (int i = MOST; i < 10 * MOST; i++) {
            Slot<KnownContract> unused = slots.get(i);
        }
        assertThat(held(0, MOST / 2)).isEqualTo(MOST / 2);
        assertThat(held(0, 10 * MOST)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void the_bound_holds_also_where_all_have_one() {
        for (int i = 0; i < 10 * MOST; i++) {
            fill(i);
        }
        assertThat(held(0, 10 * MOST)).isBetween(MOST / 2, MOST);
        assertThat(slots.find(10 * MOST - 1)).isNotNull();
    }

    private int held(int from, int to) {
        int held = 0;
        for (int i = from; i < to; i++) {
            held += slots.find(i) == null ? 0 : 1;
        }
        return held;
    }

    private void fill(int key) {
        Contract contract = Contracts.contract("communes@3");
        KnownContract known =
                new KnownContract(contract.id(), Optional.of(contract), Provenance.UNSTATED, 0, Optional.empty());
        assertThat(slots.get(key).fetch(new Given(known), Runnable::run)).isCompleted();
    }

    private record Given(KnownContract known) implements Slot.Errand<KnownContract> {
        @Override
        public boolean enough(KnownContract held) {
            return true;
        }

        @Override
        public Optional<KnownContract> local() {
            return Optional.of(known);
        }

        @Override
        public Fetched<KnownContract> remote() {
            return new Fetched.Answer<>(known);
        }

        @Override
        public void arrived(Fetched<KnownContract> fetched) {
            // Nothing is due.
        }

        @Override
        public void settled(KnownContract known) {
            // Nothing is kept.
        }
    }
}
