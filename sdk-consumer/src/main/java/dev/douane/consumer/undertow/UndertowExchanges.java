package dev.douane.consumer.undertow;

import dev.douane.consumer.publication.RegistryHandler;
import dev.douane.consumer.publication.RegistryRequest;
import dev.douane.consumer.publication.RegistryResponse;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link RegistryHandler} in Undertow, on the thread that read the request. */
final class UndertowExchanges implements HttpHandler {
    private static final byte[] NOTHING = new byte[0];

    private final RegistryHandler handler;
    private final RequestBodies bodies;

    UndertowExchanges(RegistryHandler handler, Duration patience) {
        this.handler = handler;
        this.bodies = new RequestBodies(patience);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Request head = new Request(exchange, NOTHING);
        bodies.receive(
                exchange, handler.bodyLimit(head), body -> send(exchange, handler.handle(new Request(exchange, body))));
    }

    private static void send(HttpServerExchange exchange, RegistryResponse response) {
        exchange.setStatusCode(response.status());
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            exchange.getResponseHeaders().put(HttpString.tryFromString(header.getKey()), header.getValue());
        }
        if (response.body().length == 0) {
            exchange.endExchange();
        } else {
            new SlicedBody(response.body()).onComplete(exchange, exchange.getResponseSender());
        }
    }

    private static final class Request implements RegistryRequest {
        private final HttpServerExchange exchange;
        private final byte[] body;

        Request(HttpServerExchange exchange, byte[] body) {
            this.exchange = exchange;
            this.body = body;
        }

        @Override
        public byte[] body() {
            return body;
        }

        @Override
        public String method() {
            return exchange.getRequestMethod().toString();
        }

        @Override
        public String path() {
            String target = exchange.getRequestURI();
            return exchange.isHostIncludedInRequestURI() ? withoutHost(target) : target;
        }

        /** A proxy's spelling of a request names the host, too (RFC 9112 §3.2.2). Whatever it holds, it is no fault here. */
        private static String withoutHost(String target) {
            int path = target.indexOf('/', target.indexOf("://") + "://".length());
            return path < 0 ? "" : target.substring(path);
        }

        @Override
        public String query() {
            return exchange.getQueryString();
        }

        @Override
        public List<String> header(String name) {
            @Nullable HeaderValues values = exchange.getRequestHeaders().get(name);
            return values == null ? List.of() : values;
        }
    }
}
