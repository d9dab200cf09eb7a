package dev.douane.consumer.jms;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;

/** Takes contexts from the user's factory. */
final class Contexts {
    private Contexts() {}

    static JMSContext open(ConnectionFactory factory, int mode) throws IOException {
        try {
            return factory.createContext(mode);
        } catch (JMSRuntimeException e) {
            throw new IOException("No connection to the broker: " + e.getMessage(), e);
        }
    }
}
