package dev.douane.benchmarks.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Clients that ask for one document again and again, each on a connection of its own, all on one thread. */
public final class HttpLoad {
    private HttpLoad() {}

    /**
     * What came of it.
     *
     * @param perSecond whole answers a second
     * @param median nanoseconds from a request to the end of its answer
     * @param percentile99 nanoseconds, 99 of 100 were faster
     */
    public record Result(double perSecond, long median, long percentile99) {}

    /**
     * Asks for a while.
     *
     * @param document what to ask for
     * @param clients how many connections
     * @param duration how long
     * @return what came of it
     * @throws IOException if an answer was no success, or a connection ended
     */
    public static Result run(URI document, int clients, Duration duration) throws IOException {
        byte[] request = ("GET " + document.getRawPath() + " HTTP/1.1\r\nHost: " + document.getHost()
                        + "\r\nUser-Agent: benchmark/1.0\r\nAccept: */*\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        InetSocketAddress server = new InetSocketAddress(document.getHost(), document.getPort());
        List<LoadConnection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < clients; i++) {
                LoadConnection connection = new LoadConnection(server, request);
                connections.add(connection);
                connection.channel().register(selector, SelectionKey.OP_READ, connection);
            }
            return run(selector, connections, duration);
        } finally {
            for (LoadConnection connection : connections) {
                connection.close();
            }
        }
    }

    private static Result run(Selector selector, List<LoadConnection> connections, Duration duration)
            throws IOException {
        long[] times = new long[1 << 16];
        int count = 0;
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        for (LoadConnection connection : connections) {
            connection.send();
        }
        while (System.nanoTime() < end) {
            selector.select(1_000);
            for (SelectionKey key : selector.selectedKeys()) {
                LoadConnection connection = (LoadConnection) key.attachment();
                long time = connection.receive();
                if (time >= 0) {
                    times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
                    times[count++] = time;
                    connection.send();
                }
            }
            selector.selectedKeys().clear();
        }
        return result(Arrays.copyOf(times, count), System.nanoTime() - start);
    }

    private static Result result(long[] times, long nanoseconds) {
        Arrays.sort(times);
        return new Result(
                times.length * (double) TimeUnit.SECONDS.toNanos(1) / nanoseconds,
                times[times.length / 2],
                times[times.length * 99 / 100]);
    }
}
