package dev.douane.consumer.publication;

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
import javax.net.ssl.SSLContext;

/**
 * Serves a {@link Publication} over HTTP from within the Integration service. Safe for use by many threads.
 *
 * <p>GET and HEAD, nothing else. Every document has a strong ETag and answers If-None-Match; what belongs to a version
 * may be cached for ever, histories and the index for seconds; whoever takes gzip gets it. {@code /health/live} and
 * {@code /health/ready} answer 200, and 503 while the server is being stopped. Pages of other origins may read everything
 * (CORS). Tools that speak Confluent's REST API read contracts as subjects, see {@link RegistryHandler}. Unless told
 * otherwise there is neither TLS nor authentication: see {@link Builder#tls} and {@link Builder#bearerTokens}.
 *
 * <pre>{@code
 * try (RegistryServer server = RegistryServer.builder(publication).port(8080).start()) {
 *     RegistryClient registry = RegistryClient.of(server.uri());
 * }
 * }</pre>
 */
public final class RegistryServer implements AutoCloseable {
    private final HttpTransport.Listener listener;
    private final String scheme;
    private final RegistryHandler handler;
    private final Duration grace;

    private RegistryServer(Builder builder) throws IOException {
        grace = builder.grace;
        handler = new RegistryHandler(builder.publication, new ReadTokens(builder.tokens), builder.clock);
        InetSocketAddress address = new InetSocketAddress(builder.host, builder.port);
        if (address.isUnresolved()) {
            throw new IOException("the host " + builder.host + " is not known here");
        }
        scheme = builder.tls.isPresent() ? "https" : "http";
        HttpTransport transport = builder.transport.orElseGet(() -> new JdkTransport(builder.threads));
        listener = transport.listen(address, builder.tls, handler);
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
        InetSocketAddress bound = listener.address();
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
    public Publication publication() {
        return handler.publication();
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
    public Publication publish(Publication next) {
        return handler.publish(next);
    }

    /**
     * Which applications asked for which versions since this server was started, and when last: those that name
     * themselves, as clients do with {@code RegistryClientBuilder.application}. Kept in memory, at most 10,000: whoever
     * comes beyond is not noted, which is logged once.
     *
     * @return sorted by contract, then application
     */
    public List<VersionReader> readers() {
        return handler.readers();
    }

    /** Takes no more requests, waits for those under way up to the grace that was set, then closes all connections. */
    @Override
    public void close() {
        listener.stop(grace);
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
        private Optional<SSLContext> tls = Optional.empty();
        private Optional<HttpTransport> transport = Optional.empty();

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
         * How many requests the JDK's server answers at once; other transports have settings of their own.
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
            ReadTokens.required(tokens);
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
            this.tls = Optional.of(ServerTls.context(identity, password));
            return this;
        }

        /**
         * The HTTP server to listen with.
         *
         * @param transport by default the JDK's, which needs nothing and gives every client a thread while it sends
         *     its request; {@code UndertowTransport} has no such limit
         * @return this builder
         */
        public Builder transport(HttpTransport transport) {
            this.transport = Optional.of(transport);
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
