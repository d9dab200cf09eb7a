package dev.douane.registry.source;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Requests to one registry, whatever it speaks. */
final class HttpRequests {
    private final URI base;
    private final String userAgent;
    private final Optional<Credentials> credentials;
    private final Duration timeout;
    private final LazyClient client;

    HttpRequests(URI base, String userAgent, Optional<Credentials> credentials, Duration timeout, LazyClient client) {
        this.base = base;
        this.userAgent = userAgent;
        this.credentials = credentials;
        this.timeout = timeout;
        this.client = client;
    }

    /** Understands a response while it is open. */
    @FunctionalInterface
    interface Reader {
        SourceAnswer read(Response response) throws IOException;
    }

    HttpUrl.Builder base() {
        return Objects.requireNonNull(HttpUrl.get(base), "checked before").newBuilder();
    }

    /** How long whoever asks may take, in all. */
    Duration timeout() {
        return timeout;
    }

    String location() {
        return base.toString();
    }

    /** Sends one request; it ends within the time, body and all. */
    SourceAnswer send(Request.Builder request, Duration within, Reader reader) throws IOException {
        request.header("User-Agent", userAgent);
        credentials.ifPresent(shown -> request.header("Authorization", shown.header()));
        Call call = client.get().newCall(request.build());
        call.timeout().timeout(within.toNanos(), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            return reader.read(response);
        }
    }

    void close() {
        client.close();
    }
}
