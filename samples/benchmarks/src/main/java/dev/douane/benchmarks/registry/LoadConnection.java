package dev.douane.benchmarks.registry;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept alive: a request, its whole answer, the next request. */
final class LoadConnection implements AutoCloseable {
    private static final int LARGEST_ANSWER = 1 << 20;

    private final SocketChannel channel;
    private final ByteBuffer request;
    private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);

    private long sentAt;
    private int length = -1;

    LoadConnection(InetSocketAddress server, byte[] request) throws IOException {
        this.channel = SocketChannel.open(server);
        this.request = ByteBuffer.wrap(request);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
    }

    SocketChannel channel() {
        return channel;
    }

    /** A request is one packet, which a socket without anything under way takes whole. */
    void send() throws IOException {
        request.rewind();
        answer.clear();
        length = -1;
        sentAt = System.nanoTime();
        if (channel.write(request) != request.limit()) {
            throw new IOException("A request did not fit the socket's buffer");
        }
    }

    /** How long the answer took, in nanoseconds; -1 while it is not all there. */
    long receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("The server closed a connection that is to be kept alive");
        }
        if (length < 0) {
            length = expected();
        }
        return length >= 0 && answer.position() >= length ? System.nanoTime() - sentAt : -1;
    }

    /** Bytes of the whole answer; -1 while its head is not all there. */
    private int expected() throws IOException {
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return -1;
        }
        if (!text.startsWith("HTTP/1.1 200")) {
            throw new IOException(
                    "Expected status 200, but was " + text.lines().findFirst().orElse(""));
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        int field = head.indexOf("\r\ncontent-length:");
        if (field < 0) {
            throw new IOException("Expected an answer that says its length");
        }
        int start = field + "\r\ncontent-length:".length();
        int stop = head.indexOf("\r\n", start);
        return end
                + 4
                + Integer.parseInt(
                        head.substring(start, stop < 0 ? head.length() : stop).strip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
