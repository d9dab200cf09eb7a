package dev.douane.registry.source;

import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Answers a proxy that asks who comes, once: a proxy that refuses the answer is not asked in circles. */
final class ProxyLogin implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";

    private final Credentials credentials;

    ProxyLogin(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        if (response.request().header(HEADER) != null) {
            return null;
        }
        return response.request()
                .newBuilder()
                .header(HEADER, credentials.header())
                .build();
    }
}
