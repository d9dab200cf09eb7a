package dev.douane.consumer.undertow;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Sends a body piece by piece. The JDK copies whatever it is given to write, on every attempt: all of a long body for the
 * few bytes that a client takes that does not read would be work without end.
 */
final class SlicedBody implements IoCallback {
    private static final int SLICE = 64 << 10;

    private final byte[] body;
    private int sent;

    SlicedBody(byte[] body) {
        this.body = body;
    }

    @Override
    public void onComplete(HttpServerExchange exchange, Sender sender) {
        ByteBuffer slice = ByteBuffer.wrap(body, sent, Math.min(SLICE, body.length - sent));
        sent += slice.remaining();
        sender.send(slice, sent == body.length ? IoCallback.END_EXCHANGE : this);
    }

    @Override
    public void onException(HttpServerExchange exchange, Sender sender, IOException exception) {
        IoCallback.END_EXCHANGE.onException(exchange, sender, exception);
    }
}
