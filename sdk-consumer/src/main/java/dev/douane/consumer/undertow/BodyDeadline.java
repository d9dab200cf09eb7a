package dev.douane.consumer.undertow;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** Hangs up on whoever takes too long over the body of a request, also of one that is answered already. */
final class BodyDeadline implements Runnable {
    private final HttpServerExchange exchange;
    private final Duration patience;
    private final Runnable hangingUp;
    private XnioExecutor.@Nullable Key key;

    private BodyDeadline(HttpServerExchange exchange, Duration patience, Runnable hangingUp) {
        this.exchange = exchange;
        this.patience = patience;
        this.hangingUp = hangingUp;
    }

    /** On the thread of the connection. */
    static void set(HttpServerExchange exchange, Duration patience, Runnable hangingUp) {
        BodyDeadline deadline = new BodyDeadline(exchange, patience, hangingUp);
        exchange.addExchangeCompleteListener((same, next) -> {
            deadline.remove();
            next.proceed();
        });
        deadline.set();
    }

    private void set() {
        key = exchange.getIoThread().executeAfter(this, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void remove() {
        if (key != null) {
            key.remove();
        }
    }

    @Override
    public void run() {
        if (exchange.isRequestComplete()) {
            return;
        }
        // The rest of a body is read behind the answer, and how long that takes is another limit's concern.
        if (exchange.isResponseStarted() && !exchange.isResponseComplete()) {
            set();
            return;
        }
        hangingUp.run();
        IoUtils.safeClose(exchange.getConnection());
    }
}
