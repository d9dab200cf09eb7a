package dev.douane.consumer.undertow;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Receives what requests hold behind their heads. Few of them matter: so many of those at once and no more, and whoever
 * comes beyond is told to come again. Of the others nothing is waited for. In either case Undertow reads what is left once
 * there is an answer: a client that is still sending when its connection is closed loses it (RFC 9112 §9.6). No thread
 * waits.
 */
final class RequestBodies {
    private static final int MOST_AT_ONCE = 32;
    private static final byte[] NOTHING = new byte[0];

    private final Duration patience;
    private final AtomicInteger underway = new AtomicInteger();

    RequestBodies(Duration patience) {
        this.patience = patience;
    }

    /** Hands over the whole body, or one byte more than is of use; or answers by itself. */
    void receive(HttpServerExchange exchange, int most, Consumer<byte[]> then) {
        if (exchange.isRequestComplete()) {
            then.accept(NOTHING);
        } else if (most == 0) {
            BodyDeadline.set(exchange, patience, () -> {});
            then.accept(NOTHING);
        } else if (underway.incrementAndGet() > MOST_AT_ONCE) {
            underway.decrementAndGet();
            BodyDeadline.set(exchange, patience, () -> {});
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
            exchange.getResponseSender().send("Too many ask at once\n");
        } else {
            RequestBody body = new RequestBody(exchange, most, then, underway::decrementAndGet);
            BodyDeadline.set(exchange, patience, body::end);
            body.begin();
        }
    }
}
