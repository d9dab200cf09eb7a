package dev.douane.validation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.schema.SchemaDocuments;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The official JSON-Schema-Test-Suite, run through the public API on bytes and on streams. */
final class OfficialSuite {
    static final Path FOLDER = Path.of("..", "..", "shared", "json-schema-test-suite", "tests");

    private static final Path REMOTES = FOLDER.resolveSibling("remotes");
    /** Where the suite expects its remotes. */
    private static final String HOST = "http://localhost:1234/";

    private static final int[] CHUNKS = {1, 7, 8_192};

    /** Numbers as they are written: 1.0 stays 1.0, and 1e400 is no infinity. */
    private static final ObjectMapper SUITE_JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(new JsonNodeFactory(true));

    private static final Map<SchemaDialect, String> DRAFTS = Map.of(
            SchemaDialect.DRAFT_04, "draft4",
            SchemaDialect.DRAFT_07, "draft7",
            SchemaDialect.DRAFT_2020_12, "draft2020-12");

    private final SchemaDialect dialect;
    private final SchemaDocuments documents;

    OfficialSuite(SchemaDialect dialect) throws IOException {
        this.dialect = dialect;
        this.documents = SchemaDocuments.of(remotes());
    }

    /** What is for all drafts, and for this one. */
    private Map<URI, String> remotes() throws IOException {
        Map<URI, String> remotes = new HashMap<>();
        try (Stream<Path> all = Files.walk(REMOTES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = REMOTES.relativize(file).toString().replace('\\', '/');
                if (!path.matches("(draft|v)[0-9].*") || path.startsWith(draft(dialect) + "/")) {
                    remotes.put(URI.create(HOST + path), Files.readString(file));
                }
            }
        }
        return remotes;
    }

    /** What came of one file. Of a schema that was refused, all cases failed, and {@code differing} has one line. */
    record Outcome(String file, int cases, int failed, List<String> differing) {}

    /** The suite's name for the dialect. */
    static String draft(SchemaDialect dialect) {
        return Objects.requireNonNull(DRAFTS.get(dialect));
    }

    List<Outcome> run() throws IOException {
        Path folder = FOLDER.resolve(draft(dialect));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : files) {
            String name =
                    draft(dialect) + "/" + folder.relativize(file).toString().replace('\\', '/');
            outcomes.add(outcome(name, SUITE_JSON.readTree(Files.readString(file))));
        }
        return outcomes;
    }

    private Outcome outcome(String file, JsonNode groups) throws IOException {
        int cases = 0;
        int failed = 0;
        List<String> differing = new ArrayList<>();
        for (JsonNode group : groups) {
            List<String> lines = differing(file, group);
            int tests = group.get("tests").size();
            cases += tests;
            failed += lines.stream().anyMatch(line -> line.endsWith(" | refused")) ? tests : lines.size();
            differing.addAll(lines);
        }
        return new Outcome(file, cases, failed, differing);
    }

    private List<String> differing(String file, JsonNode group) throws IOException {
        String name = file + " | " + group.get("description").asText();
        PayloadValidator validator;
        try {
            JsonSchema schema = JsonSchema.parse(inDialect(group.get("schema")), documents);
            validator = PayloadValidator.builder(schema)
                    .documents(documents)
                    .format(file.equals("draft2020-12/format.json") ? FormatMode.ANNOTATION : FormatMode.ASSERTION)
                    .build();
        } catch (InvalidSchemaException e) {
            return List.of(name + " | refused");
        }
        List<String> differing = new ArrayList<>();
        for (JsonNode test : group.get("tests")) {
            String line = name + " | " + test.get("description").asText();
            byte[] payload = test.get("data").toString().getBytes(StandardCharsets.UTF_8);
            ValidationReport report = validator.validate(payload);
            if (report.valid() != test.get("valid").asBoolean()) {
                differing.add(line);
            }
            for (int size : CHUNKS) {
                if (!Readings.stream(validator, payload, size).equals(report)) {
                    differing.add(line + " | in pieces of " + size);
                }
            }
        }
        return differing;
    }

    private String inDialect(JsonNode schema) {
        if (schema.isObject() && !schema.has("$schema")) {
            ObjectNode copy = SUITE_JSON.createObjectNode();
            copy.put("$schema", dialect.uri() + (dialect == SchemaDialect.DRAFT_2020_12 ? "" : "#"));
            copy.setAll((ObjectNode) schema);
            return copy.toString();
        }
        return schema.toString();
    }
}
