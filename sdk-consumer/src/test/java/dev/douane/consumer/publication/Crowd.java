package dev.douane.consumer.publication;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Clients that mean no good, or do not know better: connections that a test opens by the thousand, without threads. */
final class Crowd implements AutoCloseable {
    private final InetSocketAddress address;
    private final List<SocketChannel> connections = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 10);
    private long received;

    Crowd(URI server) {
        this.address = new InetSocketAddress(server.getHost(), server.getPort());
    }

    /** Opens connections that each send this much, and then nothing. */
    Crowd join(int count, String bytes) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel connection = SocketChannel.open(address);
            connections.add(connection);
            connection.write(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.US_ASCII)));
        }
        return this;
    }

    /** Opens a connection that sends this much, shuts its output down, and goes on listening. */
    Crowd sayNoMoreThan(String bytes) throws IOException {
        join(1, bytes);
        connections.get(connections.size() - 1).shutdownOutput();
        return this;
    }

    /** Sends a byte more on every connection that is still open to us. */
    void drip() {
        for (SocketChannel connection : connections) {
            try {
                connection.write(ByteBuffer.wrap(new byte[] {'x'}));
            } catch (IOException e) {
                // The server gave this one up, which is what the test waits for.
            }
        }
    }

    /** How many of them the server has closed. */
    int givenUp() throws IOException {
        for (SocketChannel connection : connections) {
            if (connection.isOpen()) {
                connection.configureBlocking(false);
                if (closed(connection)) {
                    connection.close();
                }
            }
        }
        return (int) connections.stream().filter(one -> !one.isOpen()).count();
    }

    /** How many of them the server has closed, once it is so many or this much time has passed. */
    int givenUp(int awaited, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (givenUp() < awaited && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return givenUp();
    }

    /** How many bytes all of them have read. */
    long received() {
        return received;
    }

    private boolean closed(SocketChannel connection) {
        try {
            buffer.clear();
            int read = connection.read(buffer);
            while (read > 0) {
                received += read;
                read = connection.read(buffer.clear());
            }
            return read < 0;
        } catch (IOException e) {
            // Reset.
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel connection : connections) {
            connection.close();
        }
    }
}
