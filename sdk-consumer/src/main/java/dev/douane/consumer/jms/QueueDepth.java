package dev.douane.consumer.jms;

import java.io.IOException;

/**
 * How many messages a broker has on a queue, in flight or not: by its own management, for example JMX. Jakarta Messaging
 * has no means to ask.
 */
@FunctionalInterface
public interface QueueDepth {
    /**
     * Asks the broker.
     *
     * @return the count at this moment
     * @throws IOException if the broker cannot be asked
     */
    long messages() throws IOException;
}
