package dev.douane.benchmarks.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Connections that are of no use to anybody: every other one says nothing, the rest send a byte of a request's head every
 * second. Those that the server gives up are opened anew.
 */
public final class SlowCrowd implements AutoCloseable {
    private static final byte[] SLOW = "GET /contracts.json HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final SocketChannel[] connections;
    private final ByteBuffer buffer = ByteBuffer.allocate(4_096);
    private final Thread thread = new Thread(this::drip, "slow crowd");

    private volatile boolean closed;

    /**
     * Opens them all.
     *
     * @param uri the server
     * @param count how many
     * @throws IOException if the server does not take them
     */
    public SlowCrowd(URI uri, int count) throws IOException {
        server = new InetSocketAddress(uri.getHost(), uri.getPort());
        connections = new SocketChannel[count];
        for (int i = 0; i < count; i++) {
            connections[i] = open(i);
        }
        thread.setDaemon(true);
        thread.start();
    }

    private SocketChannel open(int i) throws IOException {
        SocketChannel connection = SocketChannel.open(server);
        if (i % 2 == 0) {
            connection.write(ByteBuffer.wrap(SLOW));
        }
        connection.configureBlocking(false);
        return connection;
    }

    private void drip() {
        while (!closed) {
            for (int i = 0; i < connections.length && !closed; i++) {
                try {
                    keepUp(i);
                } catch (IOException e) {
                    // Refused for now: tried again in the next round.
                }
                if (i % 100 == 0) {
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) * 100 / connections.length);
                }
            }
        }
    }

    private void keepUp(int i) throws IOException {
        if (!alive(i)) {
            connections[i].close();
            connections[i] = open(i);
        }
    }

    private boolean alive(int i) {
        try {
            if (connections[i].read(buffer.clear()) < 0) {
                return false;
            }
            return i % 2 == 1 || connections[i].write(ByteBuffer.wrap(new byte[] {'x'})) == 1;
        } catch (IOException e) {
            // Reset.
            return false;
        }
    }

    /** How many. */
    @Override
    public String toString() {
        return "SlowCrowd[" + connections.length + "]";
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SocketChannel connection : connections) {
            connection.close();
        }
    }
}
