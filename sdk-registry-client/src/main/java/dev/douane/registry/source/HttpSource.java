package dev.douane.registry.source;

import dev.douane.payload.ProducerId;
import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * A registry over HTTP: the embedded server, or a static publication behind any file server.
 *
 * <p>A fetch ends within {@link Builder#timeout}, from the look-up of the host's name to the last byte of the body.
 * Redirects are not followed: whoever answers instead of the registry would decide what is admitted, and would be shown
 * the credentials.
 */
public final class HttpSource implements ContractSource {
    private final HttpRequests requests;
    private final int maxBodyBytes;

    private HttpSource(Builder builder) {
        requests = builder.requests();
        maxBodyBytes = builder.maxBodyBytes;
    }

    /**
     * A source with the defaults of {@link Builder}.
     *
     * @param base the registry's address, see {@link #builder}
     * @return the source
     * @throws IllegalArgumentException if it is no such address
     */
    public static HttpSource of(URI base) {
        return builder(base).build();
    }

    /**
     * A builder of sources.
     *
     * @param base the address below which {@code contracts.json} stands, {@code http} or {@code https}, with or
     *     without a path: {@code https://files.example.org/registry/}
     * @return a builder
     * @throws IllegalArgumentException if it is no such address, or has a query or a fragment
     */
    public static Builder builder(URI base) {
        return new Builder(base);
    }

    @Override
    public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) throws IOException {
        HttpUrl url = requests.base().addPathSegments(route.path()).build();
        Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json, */*;q=0.5");
        etag.ifPresent(tag -> request.header("If-None-Match", tag));
        HttpAnswer reader = new HttpAnswer(maxBodyBytes);
        return requests.send(request, requests.timeout(), response -> reader.read(response, etag.isPresent()));
    }

    @Override
    public String location() {
        return requests.location();
    }

    @Override
    public void close() {
        requests.close();
    }

    /** What may differ from one HTTP source to the next. Not safe for use by many threads. */
    public static final class Builder {
        private final URI base;
        private String userAgent = "douane-registry-client";
        private Duration timeout = Duration.ofSeconds(2);
        private int maxBodyBytes = BoundedBody.DEFAULT_MAX_BYTES;
        private Optional<Credentials> credentials = Optional.empty();
        private Optional<TlsSettings> tls = Optional.empty();
        private Optional<ProxySelector> proxy = Optional.empty();
        private Optional<Credentials> proxyCredentials = Optional.empty();

        private Builder(URI base) {
            this.base = RegistryAddress.check(base);
        }

        /**
         * Who asks, sent as the user agent, so that the registry's people know who reads which version.
         *
         * @param application {@code application/version}, as {@link ProducerId#parse} reads it
         * @return this builder
         * @throws IllegalArgumentException if it is not of that form
         */
        public Builder application(String application) {
            this.userAgent = ProducerId.parse(application).toString();
            return this;
        }

        /**
         * How long one fetch may take, all of it together.
         *
         * @param timeout from a millisecond; by default 2 seconds
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            if (timeout.toMillis() < 1) {
                throw new IllegalArgumentException("The timeout of a fetch is at least 1 ms, but was " + timeout);
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * The longest body, after decompression.
         *
         * @param bytes at least 1; by default 8 MiB
         * @return this builder
         */
        public Builder maxBodyBytes(int bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("The longest body has at least 1 byte, but was " + bytes);
            }
            this.maxBodyBytes = bytes;
            return this;
        }

        /**
         * What the registry is shown. Over {@code http}, everybody on the way can read it: use {@code https}.
         *
         * @param shown a token, or a user and a password
         * @return this builder
         */
        public Builder credentials(Credentials shown) {
            this.credentials = Optional.of(shown);
            return this;
        }

        /**
         * Whom to trust, and as whom to show oneself, over {@code https}.
         *
         * @param settings by default {@link TlsSettings#platform}
         * @return this builder
         */
        public Builder tls(TlsSettings settings) {
            this.tls = Optional.of(settings);
            return this;
        }

        /**
         * The proxies to go through.
         *
         * @param selector by default the platform's, {@link ProxySelector#getDefault}, which the system properties
         *     {@code https.proxyHost} and the like set
         * @return this builder
         */
        public Builder proxy(ProxySelector selector) {
            this.proxy = Optional.of(selector);
            return this;
        }

        /**
         * What a proxy is shown that asks who comes.
         *
         * @param shown a user and a password, as a rule
         * @return this builder
         */
        public Builder proxyCredentials(Credentials shown) {
            this.proxyCredentials = Optional.of(shown);
            return this;
        }

        /**
         * What the user gave is used now, so that a mistake shows where it was made. Nothing of OkHttp's and of TLS is
         * loaded that is not asked for.
         */
        HttpRequests requests() {
            Optional<SSLSocketFactory> sockets =
                    tls.isPresent() ? Optional.of(tls.get().sockets()) : Optional.empty();
            Optional<X509TrustManager> trust =
                    tls.isPresent() ? Optional.of(tls.get().trust()) : Optional.empty();
            HttpConnections connections = new HttpConnections(
                    "https".equalsIgnoreCase(base.getScheme()), timeout, sockets, trust, proxy, proxyCredentials);
            return new HttpRequests(base, userAgent, credentials, timeout, new LazyClient(connections));
        }

        int maxBodyBytes() {
            return maxBodyBytes;
        }

        /**
         * The source.
         *
         * @return a source that opens no connection before its first fetch
         */
        public HttpSource build() {
            return new HttpSource(this);
        }
    }
}
