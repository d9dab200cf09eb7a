package dev.douane.consumer.undertow;

import dev.douane.consumer.publication.HttpTransport;
import io.undertow.Undertow;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that is running. */
final class UndertowListener implements HttpTransport.Listener {
    private final Undertow undertow;
    private final GracefulShutdownHandler graceful;
    private final InetSocketAddress address;
    private final AtomicBoolean stopped = new AtomicBoolean();

    UndertowListener(Undertow undertow, GracefulShutdownHandler graceful) {
        this.undertow = undertow;
        this.graceful = graceful;
        this.address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void stop(Duration grace) {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        try {
            graceful.shutdown();
            graceful.awaitShutdown(Math.max(1, grace.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            undertow.stop();
        }
    }
}
