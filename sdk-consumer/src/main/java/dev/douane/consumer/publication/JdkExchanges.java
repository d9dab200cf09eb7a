package dev.douane.consumer.publication;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link RegistryHandler} in the JDK's server. */
final class JdkExchanges implements HttpHandler {
    private static final RegistryResponse STOPPING = Responses.problem(
            "Service unavailable", 503, "This registry is being stopped", Map.of("Connection", "close"));

    private final RegistryHandler handler;
    private final InFlight inFlight;

    JdkExchanges(RegistryHandler handler, InFlight inFlight) {
        this.handler = handler;
        this.inFlight = inFlight;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean entered = inFlight.enter();
        try (exchange) {
            send(exchange, entered ? handler.handle(Request.of(exchange, handler)) : STOPPING);
        } finally {
            if (entered) {
                inFlight.leave();
            }
        }
    }

    private static void send(HttpExchange exchange, RegistryResponse response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body();
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** Only what is asked for is read; the server gives a client up that takes too long over it. */
    private static final class Request implements RegistryRequest {
        private static final byte[] NOTHING = new byte[0];
        private static final int MOST_FORGOTTEN = 16 << 20;

        private final HttpExchange exchange;
        private final byte[] body;

        private Request(HttpExchange exchange, byte[] body) {
            this.exchange = exchange;
            this.body = body;
        }

        static Request of(HttpExchange exchange, RegistryHandler handler) throws IOException {
            Request head = new Request(exchange, NOTHING);
            int most = handler.bodyLimit(head);
            InputStream all = exchange.getRequestBody();
            Request request = most == 0 ? head : new Request(exchange, all.readNBytes(most + 1));
            forget(all);
            return request;
        }

        /** A client that is still sending when its connection is closed loses the answer (RFC 9112 §9.6). */
        private static void forget(InputStream rest) throws IOException {
            byte[] some = new byte[8_192];
            int forgotten = 0;
            int count = 0;
            while (count >= 0 && forgotten < MOST_FORGOTTEN) {
                count = rest.read(some);
                forgotten += count;
            }
        }

        @Override
        public byte[] body() {
            return body;
        }

        @Override
        public String method() {
            return exchange.getRequestMethod();
        }

        @Override
        public String path() {
            return orEmpty(exchange.getRequestURI().getRawPath());
        }

        @Override
        public String query() {
            return orEmpty(exchange.getRequestURI().getRawQuery());
        }

        @Override
        public List<String> header(String name) {
            return exchange.getRequestHeaders().getOrDefault(name, List.of());
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
