package dev.douane.consumer.publication;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers requests from documents that are ready. A path is looked up as it came, letter by letter: nothing is decoded,
 * so there is no second spelling to guard against, and nothing of a request is ever echoed.
 */
final class RegistryHandler implements HttpHandler {
    private static final byte[] NOT_FOUND = problem("Not found", 404, "Nothing is published under this path");
    private static final byte[] NOT_ALLOWED =
            problem("Method not allowed", 405, "A registry is read with GET and HEAD; publishing happens elsewhere");
    private static final byte[] UNAUTHORIZED =
            problem("Unauthorized", 401, "This registry is read with a bearer token; ask its owner for one");
    private static final byte[] STOPPING = problem("Service unavailable", 503, "This registry is being stopped");
    private static final byte[] POINTER =
            "A Douane registry. For programs: /contracts.json; for people: /contracts.md\n"
                    .getBytes(StandardCharsets.UTF_8);

    // Alive is ready: there is no moment at which this server listens and has nothing to serve.
    private static final Set<String> HEALTH = Set.of("/health/live", "/health/ready");
    private static final byte[] UP = "{\"status\": \"UP\"}\n".getBytes(StandardCharsets.UTF_8);

    private final InFlight inFlight;
    private final ReaderLog readers;
    private final ReadTokens tokens;
    private volatile Map<String, ServedDocument> documents = Map.of();

    RegistryHandler(InFlight inFlight, ReaderLog readers, ReadTokens tokens) {
        this.inFlight = inFlight;
        this.tokens = tokens;
        this.readers = readers;
    }

    /** From the next request on, this is what there is: all of it at once. */
    void serve(Publication publication) {
        Map<String, ServedDocument> next = new HashMap<>();
        next.put("/", new ServedDocument(POINTER, "text/plain; charset=utf-8"));
        PublicationDocuments.of(publication)
                .forEach((route, body) -> next.put("/" + route.path(), new ServedDocument(route, body)));
        documents = Map.copyOf(next);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        boolean entered = inFlight.enter();
        try (exchange) {
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            // What is published is for everybody who reaches it, pages in a browser included.
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            if (entered) {
                answer(exchange);
            } else {
                exchange.getResponseHeaders().set("Connection", "close");
                refuse(exchange, 503, STOPPING);
            }
        } finally {
            if (entered) {
                inFlight.leave();
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            refuse(exchange, 405, NOT_ALLOWED);
            return;
        }
        String path = exchange.getRequestURI().getRawPath();
        if (!HEALTH.contains(String.valueOf(path)) && !tokens.admit(authorization(exchange))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer realm=\"contracts\"");
            refuse(exchange, 401, UNAUTHORIZED);
            return;
        }
        ServedDocument document = path == null ? null : documents.get(path);
        if (document == null && HEALTH.contains(String.valueOf(path))) {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            send(exchange, 200, "application/json", UP);
            return;
        }
        if (document == null) {
            refuse(exchange, 404, NOT_FOUND);
            return;
        }
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        if (agent != null && method.equals("GET")) {
            readers.note(path.substring(1), agent);
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", document.etag());
        headers.set("Cache-Control", document.cacheControl());
        List<String> held = exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of());
        if (EntityTags.match(held, document.etag())) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        send(exchange, 200, document.contentType(), document.body());
    }

    private static String authorization(HttpExchange exchange) {
        return String.join(",", exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
    }

    private static void refuse(HttpExchange exchange, int status, byte[] problem) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, status, "application/problem+json", problem);
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** RFC 9457. */
    private static byte[] problem(String title, int status, String detail) {
        return ("{\"title\": \"" + title + "\", \"status\": " + status + ", \"detail\": \"" + detail
                        + "\", \"index\": \"/contracts.json\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
