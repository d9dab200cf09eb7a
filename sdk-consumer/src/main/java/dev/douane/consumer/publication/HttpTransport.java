package dev.douane.consumer.publication;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The HTTP server under a {@link RegistryServer}. By default the JDK's; {@code dev.douane.consumer.undertow} has one for
 * many, slow or hostile clients.
 */
public interface HttpTransport {

    /**
     * Starts to listen.
     *
     * @param address where; port 0 takes a free one
     * @param tls as whom the server shows itself over HTTPS; empty for plain HTTP
     * @param handler what answers
     * @return what listens
     * @throws IOException if the address cannot be bound
     */
    Listener listen(InetSocketAddress address, Optional<SSLContext> tls, RegistryHandler handler) throws IOException;

    /** A server that listens. Safe for use by many threads. */
    interface Listener {

        /**
         * Where it listens.
         *
         * @return the address with the port that is really bound
         */
        InetSocketAddress address();

        /**
         * Takes no more requests, lets those under way end, and closes every connection. A second call does nothing.
         *
         * @param grace how long to wait for requests under way
         */
        void stop(Duration grace);
    }
}
