package dev.douane.consumer.undertow;

import dev.douane.consumer.publication.HttpTransport;
import dev.douane.consumer.publication.RegistryHandler;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.xnio.Options;

/**
 * Listens with Undertow. A connection costs no thread: requests are read as their bytes come and answered from memory.
 * Immutable.
 */
public final class UndertowTransport implements HttpTransport {
    private static final int LONGEST_HEAD = 16 << 10;
    private static final int MOST_HEADERS = 100;
    /** Of whoever sends more the rest is not read, and he may not see his answer. Few bodies are kept, none of this length. */
    private static final long LONGEST_BODY = 16 << 20;

    private static final int BACKLOG = 1_024;

    private final int threads;
    private final int connections;
    private final Duration requestTimeout;
    private final Duration idleTimeout;
    private final Duration answerTimeout;

    private UndertowTransport(Builder builder) {
        threads = builder.threads;
        connections = builder.connections;
        requestTimeout = builder.requestTimeout;
        idleTimeout = builder.idleTimeout;
        answerTimeout = builder.answerTimeout;
    }

    /**
     * A transport with the defaults of {@link Builder}.
     *
     * @return the transport
     */
    public static UndertowTransport create() {
        return builder().build();
    }

    /**
     * A builder of transports.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Listener listen(InetSocketAddress address, Optional<SSLContext> tls, RegistryHandler handler)
            throws IOException {
        UndertowExchanges exchanges = new UndertowExchanges(handler, requestTimeout);
        // Without it, whoever waits for a word before he sends a body waits in vain (RFC 9110 §10.1.1).
        GracefulShutdownHandler graceful = new GracefulShutdownHandler(new HttpContinueReadHandler(exchanges));
        Undertow.Builder server = Undertow.builder()
                .setIoThreads(threads)
                // Nothing is handed to them, and XNIO wants one.
                .setWorkerThreads(1)
                .setWorkerOption(Options.THREAD_DAEMON, true)
                .setWorkerOption(Options.WORKER_NAME, "douane-registry-server")
                .setHandler(graceful);
        limit(server);
        String host = address.getAddress().getHostAddress();
        Undertow undertow = tls.isPresent()
                ? server.addHttpsListener(address.getPort(), host, tls.get()).build()
                : server.addHttpListener(address.getPort(), host).build();
        start(undertow);
        return new UndertowListener(undertow, graceful);
    }

    private void limit(Undertow.Builder server) {
        server.setSocketOption(Options.BACKLOG, BACKLOG)
                .setSocketOption(Options.CONNECTION_HIGH_WATER, connections)
                .setSocketOption(Options.CONNECTION_LOW_WATER, connections)
                .setSocketOption(Options.WRITE_TIMEOUT, Math.toIntExact(answerTimeout.toMillis()))
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, Math.toIntExact(requestTimeout.toMillis()))
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, Math.toIntExact(idleTimeout.toMillis()))
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LONGEST_HEAD)
                .setServerOption(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LONGEST_BODY)
                // The handler looks paths up as they came.
                .setServerOption(UndertowOptions.DECODE_URL, false);
    }

    private static void start(Undertow undertow) throws IOException {
        try {
            undertow.start();
        } catch (RuntimeException e) {
            undertow.stop();
            if (e.getCause() instanceof BindException bind) {
                throw new IOException(bind.getMessage(), e);
            }
            throw e;
        }
    }

    /** What may differ from one transport to the next. Not safe for use by many threads. */
    public static final class Builder {
        private int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        private int connections = 20_000;
        private Duration requestTimeout = Duration.ofSeconds(5);
        private Duration idleTimeout = Duration.ofSeconds(60);
        private Duration answerTimeout = Duration.ofSeconds(30);

        private Builder() {}

        /**
         * How many threads read and answer.
         *
         * @param count at least 1; by default one for each processor, and at least 2
         * @return this builder
         */
        public Builder threads(int count) {
            this.threads = atLeastOne(count, "threads");
            return this;
        }

        /**
         * How many connections there may be at once; who comes beyond waits until another one ends.
         *
         * @param most at least 1; by default 20,000
         * @return this builder
         */
        public Builder connections(int most) {
            this.connections = atLeastOne(most, "connections");
            return this;
        }

        /**
         * How long a client may take over the head of its request, from the first byte on, and again over its body.
         *
         * @param timeout from a millisecond; by default 5 seconds
         * @return this builder
         */
        public Builder requestTimeout(Duration timeout) {
            this.requestTimeout = atLeastAMillisecond(timeout, "requestTimeout");
            return this;
        }

        /**
         * How long a connection may stay without a request.
         *
         * @param timeout from a millisecond; by default a minute
         * @return this builder
         */
        public Builder idleTimeout(Duration timeout) {
            this.idleTimeout = atLeastAMillisecond(timeout, "idleTimeout");
            return this;
        }

        /**
         * How long a client may go without taking anything of its answer.
         *
         * @param timeout from a millisecond; by default 30 seconds
         * @return this builder
         */
        public Builder answerTimeout(Duration timeout) {
            this.answerTimeout = atLeastAMillisecond(timeout, "answerTimeout");
            return this;
        }

        /**
         * The transport.
         *
         * @return a transport that listens when a server is started with it
         */
        public UndertowTransport build() {
            return new UndertowTransport(this);
        }

        private static int atLeastOne(int count, String name) {
            if (count < 1) {
                throw new IllegalArgumentException(name + " is at least 1, but was " + count);
            }
            return count;
        }

        private static Duration atLeastAMillisecond(Duration timeout, String name) {
            if (timeout.toMillis() < 1) {
                throw new IllegalArgumentException(name + " is at least 1 ms, but was " + timeout);
            }
            return timeout;
        }
    }
}
