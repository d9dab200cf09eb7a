package dev.douane.consumer;

import dev.douane.payload.Payload;
import java.io.IOException;
import java.util.Optional;

/** One payload as a queue hands it over, until it is acknowledged. */
public interface Delivery {
    /**
     * The payload.
     *
     * @return body and headers as they arrived
     */
    Payload payload();

    /**
     * The payload for the quarantine, where a source had to take something off to read it: another registry's framing
     * before the body, for example.
     *
     * @return every byte and header as they arrived; the payload itself unless the source says otherwise
     */
    default Payload original() {
        return payload();
    }

    /**
     * Why the payload cannot be read, where the source knows that already. No reader is asked then.
     *
     * @return the fault, or empty if the reader is to find out
     */
    default Optional<DeliveryFault> fault() {
        return Optional.empty();
    }

    /**
     * Where it stands in its queue. The same payload delivered again has the same position, so a handler can tell.
     *
     * @return text, unique in its queue
     */
    String position();

    /**
     * Says that the payload is done with and need not be delivered again, as all before it need not.
     *
     * @throws IOException if the queue did not take note; the payload will then be delivered again
     */
    void acknowledge() throws IOException;
}
