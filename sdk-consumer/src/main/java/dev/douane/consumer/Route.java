package dev.douane.consumer;

import dev.douane.consumer.quarantine.QuarantinedPayload;
import java.time.Instant;
import java.util.Optional;

/** A reader with its handler: one contract of a consumer. */
record Route<T extends Record>(ContractReader<T> reader, PayloadHandler<T> handler) {

    /** Reads a delivery, and hands it to the handler if that went well; otherwise answers what to quarantine. */
    Optional<QuarantinedPayload> take(Delivery delivery, Instant now) {
        Reading<T> reading =
                reader.read(delivery.payload().body(), delivery.payload().headers());
        if (reading instanceof Reading.Unreadable<T> unreadable) {
            return Optional.of(new QuarantinedPayload(
                    delivery.position(),
                    delivery.original(),
                    unreadable.contract(),
                    unreadable.reason(),
                    unreadable.detail(),
                    unreadable.report(),
                    now));
        }
        Reading.Understood<T> understood = (Reading.Understood<T>) reading;
        try {
            handler.handle(understood, delivery.position());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HandlerFailedException(understood.contract(), delivery.position(), e);
        } catch (Exception e) {
            throw new HandlerFailedException(understood.contract(), delivery.position(), e);
        }
        return Optional.empty();
    }
}
