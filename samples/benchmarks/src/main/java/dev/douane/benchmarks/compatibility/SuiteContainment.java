package dev.douane.benchmarks.compatibility;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.compatibility.CompatibilityVerdict;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Questions of containment over the official JSON-Schema-Test-Suite: the schema of one instance alone is included in a
 * schema exactly if the instance is valid, and the schema is included in whatever is not this instance exactly if it is
 * not. What an instance is worth is what the validator says; its own tests hold it to the suite.
 */
public final class SuiteContainment {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(new JsonNodeFactory(true))
            .build();

    private int asked;
    private int undecided;
    private int wrong;

    /**
     * Asks everything.
     *
     * @param tests the suite's folder {@code tests}
     * @param draft a folder in it
     * @param dialect the {@code $schema} of what is there
     * @return the answers, counted
     * @throws IOException if a file cannot be read
     */
    public static SuiteContainment of(Path tests, String draft, String dialect) throws IOException {
        SuiteContainment answers = new SuiteContainment();
        try (Stream<Path> files = Files.walk(tests.resolve(draft))) {
            for (Path file : (Iterable<Path>)
                    files.filter(one -> one.toString().endsWith(".json")).sorted()::iterator) {
                for (JsonNode group : JSON.readTree(Files.readString(file))) {
                    answers.ask(group, dialect);
                }
            }
        }
        return answers;
    }

    private void ask(JsonNode group, String dialect) {
        JsonSchema schema;
        PayloadValidator validator;
        try {
            schema = JsonSchema.parse(inDialect(group.get("schema"), dialect));
            validator = PayloadValidator.of(schema);
        } catch (InvalidSchemaException e) {
            // Needs documents that are not there; the validator's own test lists these.
            return;
        }
        for (JsonNode test : group.get("tests")) {
            String instance = test.get("data").toString();
            boolean valid = validator
                    .validate(instance.getBytes(StandardCharsets.UTF_8))
                    .valid();
            count(JsonSchema.parse("{\"const\":" + instance + "}"), schema, valid);
            count(schema, JsonSchema.parse("{\"not\":{\"const\":" + instance + "}}"), !valid);
        }
    }

    private void count(JsonSchema older, JsonSchema newer, boolean included) {
        asked++;
        CompatibilityVerdict verdict = CompatibilityChecker.check(older, newer).verdict();
        if (verdict == CompatibilityVerdict.UNDECIDED) {
            undecided++;
        } else if ((verdict == CompatibilityVerdict.COMPATIBLE) != included) {
            wrong++;
        }
    }

    private static String inDialect(JsonNode schema, String dialect) {
        if (!schema.isObject() || schema.has("$schema")) {
            return schema.toString();
        }
        ObjectNode copy = JSON.createObjectNode();
        copy.put("$schema", dialect);
        copy.setAll((ObjectNode) schema);
        return copy.toString();
    }

    /**
     * How many questions there were.
     *
     * @return two for each instance
     */
    public int asked() {
        return asked;
    }

    /**
     * How many of them were decided.
     *
     * @return from 0 to 100
     */
    public double decidedPercent() {
        return 100.0 * (asked - undecided) / Math.max(1, asked);
    }

    /**
     * How many of them were decided, and wrongly.
     *
     * @return a number
     */
    public int wrong() {
        return wrong;
    }

    /** The drafts that are asked about, by their folder. */
    public enum Draft {
        /** Draft 2020-12. */
        DRAFT_2020_12("draft2020-12", "https://json-schema.org/draft/2020-12/schema"),
        /** Draft-07. */
        DRAFT_07("draft7", "http://json-schema.org/draft-07/schema#"),
        /** Draft-04. */
        DRAFT_04("draft4", "http://json-schema.org/draft-04/schema#");

        private final String folder;
        private final String dialect;

        Draft(String folder, String dialect) {
            this.folder = folder;
            this.dialect = dialect;
        }

        /**
         * Asks everything of this draft.
         *
         * @param tests the suite's folder {@code tests}
         * @return the answers, counted
         * @throws IOException if a file cannot be read
         */
        public SuiteContainment ask(Path tests) throws IOException {
            return of(tests, folder, dialect);
        }

        @Override
        public String toString() {
            return folder;
        }
    }
}
