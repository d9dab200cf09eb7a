package dev.douane.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the official JSON-Schema-Test-Suite, where they lie beside the checkout. */
public final class JsonSchemaTestSuite {
    public static final Path FOLDER = Path.of("..", "..", "shared", "json-schema-test-suite", "tests");

    /** Numbers as they are written: 1.0 stays 1.0, and 1e400 is no infinity. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(new JsonNodeFactory(true));

    private static final Map<SchemaDialect, String> DRAFTS = Map.of(
            SchemaDialect.DRAFT_04, "draft4",
            SchemaDialect.DRAFT_07, "draft7",
            SchemaDialect.DRAFT_2020_12, "draft2020-12");

    private JsonSchemaTestSuite() {}

    /** Whether it is there; if not, says so aloud, because Surefire counts what is skipped and keeps the reason to itself. */
    public static boolean isPresent() {
        boolean present = Files.isDirectory(FOLDER);
        if (!present) {
            System.out.println(absence());
        }
        return present;
    }

    public static String absence() {
        return "Skipped: the JSON-Schema-Test-Suite is not at "
                + FOLDER.toAbsolutePath().normalize() + "; nothing was checked";
    }

    /** The suite's name for a dialect. */
    public static String draft(SchemaDialect dialect) {
        return Objects.requireNonNull(DRAFTS.get(dialect));
    }

    /** The groups of tests of every file of a dialect, required and optional, by {@code draft7/optional/bignum.json}. */
    public static Map<String, JsonNode> groups(SchemaDialect dialect) throws IOException {
        Map<String, JsonNode> groups = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(FOLDER.resolve(draft(dialect)))) {
            for (Path file : (Iterable<Path>)
                    all.filter(one -> one.toString().endsWith(".json")).sorted()::iterator) {
                String name = FOLDER.relativize(file).toString().replace('\\', '/');
                groups.put(name, JSON.readTree(Files.readString(file)));
            }
        }
        return groups;
    }

    /** A schema that says its dialect. */
    public static String inDialect(JsonNode schema, SchemaDialect dialect) {
        if (!schema.isObject() || schema.has("$schema")) {
            return schema.toString();
        }
        ObjectNode copy = JSON.createObjectNode();
        copy.put("$schema", dialect.uri() + (dialect == SchemaDialect.DRAFT_2020_12 ? "" : "#"));
        copy.setAll((ObjectNode) schema);
        return copy.toString();
    }
}
