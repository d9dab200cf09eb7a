package dev.douane.consumer.publication;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves a {@link Publication} over HTTP from within the Integration service. Safe for use by many threads.
 *
 * <p>GET and HEAD, nothing else. Every document has a strong ETag and answers If-None-Match; what belongs to a version
 * may be cached for ever, histories and the index for seconds. {@code /health/live} and {@code /health/ready} answer 200,
 * and 503 while the server is being stopped. Pages of other origins may read everything (CORS). Unless told
 * otherwise there is neither TLS nor authentication: see {@link Builder#tls} and {@link Builder#bearerTokens}.
 *
 * <pre>{@code
 * try (RegistryServer server = RegistryServer.builder(publication).port(8080).start()) {
 *     RegistryClient registry = RegistryClient.of(server.uri());
 * }
 * }</pre>
 */
public final class RegistryServer implements AutoCloseable {
    private static final int WAITING_REQUESTS = 1_024;
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        // The JDK's server sends head and body in two packets, and waits some 40 ms between them for the client's
        // acknowledgement unless told not to. This property is the only way to tell it, read once for the whole JVM.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final HttpServer server;
    private final String scheme;
    private final ThreadPoolExecutor threads;
    private final RegistryHandler handler;
    private final InFlight inFlight = new InFlight();
    private final ReaderLog readers;
    private final Duration grace;

    private Publication current;

    private RegistryServer(Builder builder) throws IOException {
        current = builder.publication;
        grace = builder.grace;
        readers = new ReaderLog(builder.clock);
        handler = new RegistryHandler(inFlight, readers, new ReadTokens(builder.tokens));
        handler.serve(current);
        InetSocketAddress address = new InetSocketAddress(builder.host, builder.port);
        if (address.isUnresolved()) {
            throw new IOException("the host " + builder.host + " is not known here");
        }
        scheme = builder.tls.isPresent() ? "https" : "http";
        server = builder.tls.isPresent() ? builder.tls.get().bind(address) : HttpServer.create(address, 0);
        threads = threads(builder.threads);
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
    }

    /** Few threads and a short queue: what comes beyond is turned away by closing its connection. */
    private static ThreadPoolExecutor threads(int most) {
        AtomicInteger numbers = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_REQUESTS), work -> {
                    Thread thread = new Thread(work, "douane-registry-server-" + numbers.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * A builder of servers.
     *
     * @param publication what to serve first
     * @return a builder
     */
    public static Builder builder(Publication publication) {
        return new Builder(publication);
    }

    /**
     * Where the registry is reached, as clients on this machine take it.
     *
     * @return an address with the port that is really bound, ending with a slash
     */
    public URI uri() {
        InetSocketAddress bound = server.getAddress();
        InetAddress host =
                bound.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound.getAddress();
        String literal = host.getHostAddress();
        return URI.create(
                scheme + "://" + (literal.contains(":") ? "[" + literal + "]" : literal) + ":" + bound.getPort() + "/");
    }

    /**
     * What is served now.
     *
     * @return the publication, with what earlier ones held
     */
    public synchronized Publication publication() {
        return current;
    }

    /**
     * Serves the next publication. Requests see either all of the old one or all of the new one; what was published
     * stays published, whether the next one holds it or not.
     *
     * @param next what to serve from now on
     * @return what is served now: the next publication with what earlier ones held
     * @throws PublicationConflictException if it would change what was published; the old one stays
     * @throws RefusedVersionException if a version is not safe after what was published; the old one stays
     */
    public synchronized Publication publish(Publication next) {
        Publication merged = next.after(current);
        handler.serve(merged);
        current = merged;
        return merged;
    }

    /**
     * Which applications asked for which versions since this server was started, and when last: those that name
     * themselves, as clients do with {@code RegistryClientBuilder.application}. Kept in memory, at most 10,000.
     *
     * @return sorted by contract, then application
     */
    public List<VersionReader> readers() {
        return readers.list();
    }

    /** Takes no more requests, waits for those under way up to the grace that was set, then closes all connections. */
    @Override
    public void close() {
        try {
            inFlight.drain(grace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    /** Where it is reached. */
    @Override
    public String toString() {
        return "RegistryServer[" + uri() + "]";
    }

    /** What may differ from one server to the next. Not safe for use by many threads. */
    public static final class Builder {
        private final Publication publication;
        private String host = InetAddress.getLoopbackAddress().getHostAddress();
        private int port;
        private int threads = 16;
        private Duration grace = Duration.ofSeconds(5);
        private Clock clock = Clock.systemUTC();
        private List<String> tokens = List.of();
        private Optional<ServerTls> tls = Optional.empty();

        private Builder(Publication publication) {
            this.publication = publication;
        }

        /**
         * The name or address to listen on.
         *
         * @param host by default the loopback address, which nobody but this machine reaches: a registry has no
         *     authentication, so being reachable is a decision; {@code 0.0.0.0} listens on every interface
         * @return this builder
         */
        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /**
         * The port to listen on.
         *
         * @param port from 0 to 65535; 0, the default, takes a free one, which {@link RegistryServer#uri} tells
         * @return this builder
         */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("A port is from 0 to 65535, but was " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * How many requests are answered at once.
         *
         * @param threads at least 1; by default 16
         * @return this builder
         */
        public Builder threads(int threads) {
            if (threads < 1) {
                throw new IllegalArgumentException("A server needs at least 1 thread, but was given " + threads);
            }
            this.threads = threads;
            return this;
        }

        /**
         * How long {@link RegistryServer#close} waits for requests under way.
         *
         * @param grace zero or more; by default 5 seconds
         * @return this builder
         */
        public Builder grace(Duration grace) {
            this.grace = grace;
            return this;
        }

        /**
         * Lets only those read who show one of these bearer tokens; the health routes stay open. Use {@link #tls} with
         * it: over plain HTTP everybody on the way can read them.
         *
         * @param tokens at least one, none empty; by default everybody may read who reaches the server
         * @return this builder
         */
        public Builder bearerTokens(Collection<String> tokens) {
            if (tokens.isEmpty() || tokens.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("Expected at least one bearer token, and none that is empty");
            }
            this.tokens = List.copyOf(tokens);
            return this;
        }

        /**
         * Serves over HTTPS.
         *
         * @param identity a key store with the server's private key and certificate, loaded
         * @param password what opens the key
         * @return this builder
         * @throws IllegalArgumentException if the key cannot be used
         */
        public Builder tls(KeyStore identity, char[] password) {
            this.tls = Optional.of(new ServerTls(identity, password));
            return this;
        }

        /**
         * What dates {@link RegistryServer#readers}.
         *
         * @param clock by default the system's, in UTC
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Starts serving.
         *
         * @return the server, already reachable
         * @throws UncheckedIOException if the address cannot be bound: taken, not this machine's, or not allowed
         */
        public RegistryServer start() {
            try {
                return new RegistryServer(this);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The registry cannot listen on " + host + ":" + port + " (" + e.getMessage()
                                + "); choose another port, or port 0 for a free one",
                        e);
            }
        }
    }
}
