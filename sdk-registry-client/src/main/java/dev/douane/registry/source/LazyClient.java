package dev.douane.registry.source;

import java.io.IOException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Makes OkHttp's client when it is first needed. Loading its classes takes longer than reading a whole snapshot, and an
 * application that starts from a snapshot should not wait for it.
 */
final class LazyClient {
    private final HttpConnections connections;
    private @Nullable OkHttpClient client;
    private boolean closed;

    LazyClient(HttpConnections connections) {
        this.connections = connections;
    }

    synchronized OkHttpClient get() throws IOException {
        if (closed) {
            throw new IOException("This source is closed");
        }
        OkHttpClient made = client;
        if (made == null) {
            made = ConnectedClient.open(connections);
            client = made;
        }
        return made;
    }

    synchronized void close() {
        closed = true;
        OkHttpClient made = client;
        if (made != null) {
            made.dispatcher().cancelAll();
            made.dispatcher().executorService().shutdown();
            made.connectionPool().evictAll();
        }
    }
}
