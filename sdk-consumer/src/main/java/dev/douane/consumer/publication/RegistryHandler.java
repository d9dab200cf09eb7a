package dev.douane.consumer.publication;

import dev.douane.registry.protocol.RegistryRoute;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers a registry's requests, whatever server they come through: mount it in the one that you have, or let
 * {@link RegistryServer} do it. Answers are ready before they are asked for; {@link #handle} neither blocks nor throws, so
 * it may run on a server's own threads. Few requests have a body that matters: {@link #bodyLimit} tells, before it is
 * read. Safe for use by many threads.
 *
 * <p>A path is looked up as it came, letter by letter: nothing is decoded, so there is no second spelling to guard against,
 * and nothing of a request is ever echoed.
 *
 * <p>Beside the routes of {@link dev.douane.registry.protocol.RegistryRoute} there are {@code /health/live} and
 * {@code /health/ready}, and those of Confluent's REST API that read: {@code /subjects} with versions, {@code latest} and
 * {@code schema}, {@code /schemas/ids}, {@code /schemas/types}, {@code /config}, {@code /mode}, {@code /contexts}; and
 * {@code POST /subjects/{subject}}, which looks up under which id and version a schema stands. A contract is a subject, a
 * retired version one that was deleted. An id is made of the schema's fingerprint: the same wherever it is published.
 */
public final class RegistryHandler {
    private static final RegistryResponse NOT_FOUND =
            Responses.problem("Not found", 404, "Nothing is published under this path", Map.of());
    private static final RegistryResponse NOT_ALLOWED = Responses.problem(
            "Method not allowed",
            405,
            "A registry is read with GET and HEAD; publishing happens elsewhere",
            Map.of("Allow", "GET, HEAD"));
    private static final RegistryResponse TOO_LARGE = Responses.problem(
            "Content too large",
            413,
            "A schema that is looked up has room in " + SubjectRoutes.LONGEST_LOOK_UP + " bytes",
            Map.of());
    private static final RegistryResponse UNAUTHORIZED = Responses.problem(
            "Unauthorized",
            401,
            "This registry is read with a bearer token; ask its owner for one",
            Map.of("WWW-Authenticate", "Bearer realm=\"contracts\""));
    private static final byte[] POINTER =
            "A Douane registry. For programs: /contracts.json; for people: /contracts.md\n"
                    .getBytes(StandardCharsets.UTF_8);

    // Alive is ready: there is no moment at which a handler is there and has nothing to serve.
    private static final Set<String> HEALTH = Set.of("/health/live", "/health/ready");
    private static final RegistryResponse UP = Responses.of(
            200, "application/json", Responses.NEVER_CACHED, "{\"status\": \"UP\"}\n".getBytes(StandardCharsets.UTF_8));

    private final ReaderLog readers;
    private final ReadTokens tokens;
    private final Object publishing = new Object();
    private volatile Served served;

    private record Served(Publication publication, Map<String, ServedDocument> documents, SubjectRoutes subjects) {
        static Served of(Publication publication) {
            Map<String, ServedDocument> documents = new HashMap<>();
            documents.put("/", new ServedDocument(POINTER, "text/plain; charset=utf-8", ServedDocument.SHORTLY));
            PublicationDocuments.of(publication)
                    .forEach((route, body) -> documents.put("/" + route.path(), new ServedDocument(route, body)));
            return new Served(publication, Map.copyOf(documents), SubjectRoutes.of(publication));
        }
    }

    RegistryHandler(Publication publication, ReadTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.readers = new ReaderLog(clock);
        this.served = Served.of(publication);
    }

    /**
     * A handler that everybody may read who reaches it.
     *
     * @param publication what to serve first
     * @return the handler
     */
    public static RegistryHandler of(Publication publication) {
        return new RegistryHandler(publication, new ReadTokens(List.of()), Clock.systemUTC());
    }

    /**
     * A handler that asks for a bearer token (RFC 6750), except on the health routes.
     *
     * @param publication what to serve first
     * @param tokens those that are let in, at least one, none empty
     * @return the handler
     * @throws IllegalArgumentException if there is none, or an empty one
     */
    public static RegistryHandler of(Publication publication, Collection<String> tokens) {
        return new RegistryHandler(publication, ReadTokens.required(tokens), Clock.systemUTC());
    }

    /**
     * What is served now.
     *
     * @return the publication, with what earlier ones held
     */
    public Publication publication() {
        return served.publication();
    }

    /**
     * Serves the next publication, as {@link RegistryServer#publish} has it.
     *
     * @param next what to serve from now on
     * @return what is served now
     * @throws PublicationConflictException if it would change what was published; the old one stays
     * @throws RefusedVersionException if a version is not safe after what was published; the old one stays
     */
    public Publication publish(Publication next) {
        synchronized (publishing) {
            Publication merged = next.after(served.publication());
            served = Served.of(merged);
            return merged;
        }
    }

    /**
     * Who asked for what, as {@link RegistryServer#readers} has it.
     *
     * @return sorted by contract, then application
     */
    public List<VersionReader> readers() {
        return readers.list();
    }

    /**
     * Answers a request.
     *
     * @param request the request
     * @return the answer, to be sent as it is
     */
    public RegistryResponse handle(RegistryRequest request) {
        return switch (request.method()) {
            case "GET" -> answer(request);
            case "HEAD" -> answer(request).withoutBody();
            case "POST" -> lookUp(request);
            default -> NOT_ALLOWED;
        };
    }

    /**
     * How much of a request's body to read before it is handled. Whatever a request holds beyond need not be waited for.
     *
     * @param request the request; its body is not asked for
     * @return the most bytes that are of use; 0 for nearly all requests
     */
    public int bodyLimit(RegistryRequest request) {
        boolean read = request.method().equals("POST") && served.subjects().canLookUp(request) && tokens.admit(request);
        return read ? SubjectRoutes.LONGEST_LOOK_UP : 0;
    }

    private RegistryResponse lookUp(RegistryRequest request) {
        if (!SubjectRoutes.isLookUp(request)) {
            return NOT_ALLOWED;
        }
        if (!tokens.admit(request)) {
            return UNAUTHORIZED;
        }
        SubjectRoutes subjects = served.subjects();
        return subjects.canLookUp(request) && request.body().length > SubjectRoutes.LONGEST_LOOK_UP
                ? TOO_LARGE
                : subjects.lookUp(request);
    }

    private RegistryResponse answer(RegistryRequest request) {
        if (HEALTH.contains(request.path())) {
            return UP;
        }
        if (!tokens.admit(request)) {
            return UNAUTHORIZED;
        }
        Served now = served;
        ServedDocument document = now.documents().get(request.path());
        if (document == null) {
            return now.subjects().answer(request).orElse(NOT_FOUND);
        }
        note(document.route(), request);
        return document.answer(request);
    }

    private void note(Optional<RegistryRoute> route, RegistryRequest request) {
        if (route.isPresent() && request.method().equals("GET")) {
            List<String> agents = request.header("user-agent");
            if (!agents.isEmpty()) {
                readers.note(route.get(), agents.get(0));
            }
        }
    }

    /** What is served. */
    @Override
    public String toString() {
        return "RegistryHandler[" + publication() + "]";
    }
}
