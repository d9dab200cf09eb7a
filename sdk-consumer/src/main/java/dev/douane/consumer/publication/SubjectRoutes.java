package dev.douane.consumer.publication;

import dev.douane.contract.ContractId;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.SubjectError;
import dev.douane.schema.InvalidSchemaException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The routes of Confluent's REST API of schema registries that read, so that tools which speak it read contracts. A
 * contract is a subject; what is retired is what was deleted there: it is told whoever asks with {@code deleted=true}, and
 * its schema keeps its id.
 */
final class SubjectRoutes {
    static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    /** Twice what the longest schemas that people write take, escaped. */
    static final int LONGEST_LOOK_UP = 256 << 10;

    private static final String SUBJECTS = "/subjects/";
    private static final Set<String> ROOTS = Set.of("subjects", "schemas", "config", "mode", "contexts");
    private static final Map<SubjectError, RegistryResponse> ERRORS = new EnumMap<>(SubjectError.class);

    static {
        for (SubjectError error : SubjectError.values()) {
            ERRORS.put(error, Responses.of(error.status(), MEDIA_TYPE, Responses.NEVER_CACHED, error.write()));
        }
    }

    private final Map<String, ServedDocument> admitted;
    private final Map<String, ServedDocument> all;
    private final SchemaLookUp schemas;

    private SubjectRoutes(Map<String, ServedDocument> admitted, Map<String, ServedDocument> all, SchemaLookUp schemas) {
        this.admitted = admitted;
        this.all = all;
        this.schemas = schemas;
    }

    static SubjectRoutes of(Publication publication) {
        SchemaIds ids = new SchemaIds(publication.contracts());
        Map<String, ServedDocument> all = new SubjectDocuments(publication, ids, true, Map.of()).documents();
        return new SubjectRoutes(
                new SubjectDocuments(publication, ids, false, all).documents(), all, SchemaLookUp.of(publication));
    }

    /** The answer to a GET or a HEAD; empty for what is none of these routes. */
    Optional<RegistryResponse> answer(RegistryRequest request) {
        String[] path = request.path().split("/", -1);
        if (path.length < 2 || !ROOTS.contains(path[1])) {
            return Optional.empty();
        }
        Map<String, ServedDocument> documents = documents(request);
        ServedDocument document = documents.get(request.path());
        return document == null
                ? error(path, documents).map(SubjectRoutes::error)
                : Optional.of(document.answer(request));
    }

    /** Whether it asks where a schema stands, on whatever subject. */
    static boolean isLookUp(RegistryRequest request) {
        String path = request.path();
        return path.startsWith(SUBJECTS)
                && path.length() > SUBJECTS.length()
                && path.indexOf('/', SUBJECTS.length()) < 0;
    }

    /** Whether there is something that its body could find. */
    boolean canLookUp(RegistryRequest request) {
        return isLookUp(request) && documents(request).containsKey(request.path() + "/versions");
    }

    /** Where a schema stands under a subject; the newest version that has it. */
    RegistryResponse lookUp(RegistryRequest request) {
        Map<String, ServedDocument> documents = documents(request);
        if (!documents.containsKey(request.path() + "/versions")) {
            return error(SubjectError.SUBJECT_NOT_FOUND);
        }
        String subject = request.path().substring(SUBJECTS.length());
        try {
            return schemas.versions(subject, request.body()).stream()
                    .map(version -> documents.get(request.path() + "/versions/" + version))
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .map(ServedDocument::whole)
                    .orElseGet(() -> error(SubjectError.SCHEMA_NOT_FOUND));
        } catch (InvalidDocumentException | InvalidSchemaException e) {
            // What is wrong with it is the asker's to know, and nothing of a request is echoed.
            return error(SubjectError.INVALID_SCHEMA);
        }
    }

    private static RegistryResponse error(SubjectError error) {
        return Objects.requireNonNull(ERRORS.get(error));
    }

    private Map<String, ServedDocument> documents(RegistryRequest request) {
        return deleted(request.query()) ? all : admitted;
    }

    private static boolean deleted(String query) {
        return Arrays.asList(query.split("&", -1)).contains("deleted=true");
    }

    private static Optional<SubjectError> error(String[] path, Map<String, ServedDocument> documents) {
        if (path.length < 3) {
            return Optional.empty();
        }
        if (path[1].equals("schemas")) {
            return path[2].equals("ids") ? Optional.of(SubjectError.SCHEMA_NOT_FOUND) : Optional.empty();
        }
        if (!documents.containsKey("/subjects/" + path[2] + "/versions")) {
            return Optional.of(SubjectError.SUBJECT_NOT_FOUND);
        }
        boolean version = path.length > 4 && path[3].equals("versions");
        return version
                ? Optional.of(isVersion(path[4]) ? SubjectError.VERSION_NOT_FOUND : SubjectError.INVALID_VERSION)
                : Optional.empty();
    }

    private static boolean isVersion(String text) {
        try {
            return ContractId.parseVersion(text) > 0;
        } catch (IllegalArgumentException e) {
            // Neither a number from 1 nor a word that is served.
            return false;
        }
    }
}
