package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.schema.SchemaDocuments;
import dev.douane.testing.JsonSchemaTestSuite;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The official JSON-Schema-Test-Suite, run through the public API on bytes and on streams. */
final class OfficialSuite {
    private static final Path REMOTES = JsonSchemaTestSuite.FOLDER.resolveSibling("remotes");
    /** Where the suite expects its remotes. */
    private static final String HOST = "http://localhost:1234/";

    private static final int[] CHUNKS = {1, 7, 8_192};

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
                if (!path.matches("(draft|v)[0-9].*") || path.startsWith(JsonSchemaTestSuite.draft(dialect) + "/")) {
                    remotes.put(URI.create(HOST + path), Files.readString(file));
                }
            }
        }
        return remotes;
    }

    /** What came of one file. Of a schema that was refused, all cases failed, and {@code differing} has one line. */
    record Outcome(String file, int cases, int failed, List<String> differing) {}

    List<Outcome> run() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> file :
                JsonSchemaTestSuite.groups(dialect).entrySet()) {
            outcomes.add(outcome(file.getKey(), file.getValue()));
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
        FormatMode format = file.equals("draft2020-12/format.json") ? FormatMode.ANNOTATION : FormatMode.ASSERTION;
        PayloadValidator validator;
        List<PayloadValidator> quick;
        try {
            JsonSchema schema =
                    JsonSchema.parse(JsonSchemaTestSuite.inDialect(group.get("schema"), dialect), documents);
            PayloadValidator.Builder settings =
                    PayloadValidator.builder(schema).documents(documents).format(format);
            validator = settings.execution(Execution.INTERPRETED).build();
            quick = List.of(
                    settings.execution(Execution.PLANNED).build(),
                    settings.execution(Execution.GENERATED).build());
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
            for (PayloadValidator other : quick) {
                if (!other.validate(payload).equals(report)) {
                    differing.add(line + " | " + other.describe());
                }
            }
            for (int size : CHUNKS) {
                if (!Readings.stream(validator, payload, size).equals(report)) {
                    differing.add(line + " | in pieces of " + size);
                }
            }
        }
        return differing;
    }
}
