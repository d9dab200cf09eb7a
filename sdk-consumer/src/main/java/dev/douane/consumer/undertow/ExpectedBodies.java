package dev.douane.consumer.undertow;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Receives the bodies of the few requests that have one that matters: so many at once and no more, each within a time,
 * none longer than is of use. Whoever comes beyond is told to come again; whoever takes too long is hung up on. No thread
 * waits.
 */
final class ExpectedBodies {
    private static final int MOST = 32;

    private final Duration patience;
    private final AtomicInteger underway = new AtomicInteger();

    ExpectedBodies(Duration patience) {
        this.patience = patience;
    }

    /** Hands over the whole body, or one byte more than is of use; or answers by itself. */
    void receive(HttpServerExchange exchange, int most, Consumer<byte[]> then) {
        if (underway.incrementAndGet() > MOST) {
            underway.decrementAndGet();
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
            exchange.setPersistent(false).endExchange();
        } else {
            begin(exchange, most, then);
        }
    }

    private void begin(HttpServerExchange exchange, int most, Consumer<byte[]> then) {
        AtomicBoolean over = new AtomicBoolean();
        XnioExecutor.Key deadline = exchange.getIoThread()
                .executeAfter(
                        () -> {
                            if (ends(over)) {
                                IoUtils.safeClose(exchange.getConnection());
                            }
                        },
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
        // The receiver's limit is the one that counts, and says so before the body comes if it can.
        exchange.setMaxEntitySize(2L * most);
        Receiver receiver = exchange.getRequestReceiver();
        receiver.setMaxBufferSize(most);
        receiver.receiveFullBytes(
                (same, body) -> {
                    deadline.remove();
                    if (ends(over)) {
                        then.accept(body);
                    }
                },
                (same, fault) -> {
                    deadline.remove();
                    if (!ends(over)) {
                        return;
                    }
                    if (fault instanceof Receiver.RequestToLargeException) {
                        exchange.setPersistent(false);
                        then.accept(new byte[most + 1]);
                    } else {
                        IoUtils.safeClose(exchange.getConnection());
                    }
                });
    }

    private boolean ends(AtomicBoolean over) {
        boolean first = over.compareAndSet(false, true);
        if (first) {
            underway.decrementAndGet();
        }
        return first;
    }
}
