package dev.douane.consumer;

import dev.douane.payload.Payload;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A source of somebody else's making: payloads from a list, with headers that the directory queue refuses. */
final class ListSource implements QueueSource {
    private final Queue<Payload> payloads;
    private int handedOver;

    ListSource(List<Payload> payloads) {
        this.payloads = new ArrayDeque<>(payloads);
    }

    @Override
    public Optional<Delivery> next(Duration maxWait) {
        return Optional.ofNullable(payloads.poll()).map(payload -> new Listed(payload, "list/" + handedOver++));
    }

    @Override
    public void close() {
        payloads.clear();
    }

    private record Listed(Payload payload, String position) implements Delivery {
        @Override
        public void acknowledge() {}
    }
}
