package dev.douane.consumer;

import dev.douane.payload.Payload;
import java.io.IOException;

/** One payload as a queue hands it over, until it is acknowledged. */
public interface Delivery {
    /**
     * The payload.
     *
     * @return body and headers as they arrived
     */
    Payload payload();

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
