package dev.douane.benchmarks.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens before somebody else's registry, hands every GET on, and counts them. Safe for use by many threads. */
public final class CountingFront implements AutoCloseable {
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService pool;
    private final HttpServer server;
    private final URI behind;

    /**
     * Starts to listen.
     *
     * @param behind where the registry is
     * @param threads how many requests it hands on at once
     * @throws IOException if there is no free port
     */
    public CountingFront(URI behind, int threads) throws IOException {
        this.behind = behind;
        this.pool = Executors.newFixedThreadPool(threads);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(pool);
        server.createContext("/", this::handOn);
        server.start();
    }

    /**
     * Where it listens.
     *
     * @return the address, without a path
     */
    public URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    /**
     * How often each document was asked for since this was asked last.
     *
     * @return a count for each
     */
    public List<Integer> take() {
        List<Integer> counts = new ArrayList<>(requests.values());
        requests.clear();
        return counts;
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI target = exchange.getRequestURI();
            requests.merge(target.getRawPath(), 1, Integer::sum);
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(behind.resolve(target)).build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
