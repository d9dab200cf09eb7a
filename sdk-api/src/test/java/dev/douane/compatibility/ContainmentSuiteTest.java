package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.testing.JsonSchemaTestSuite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The questions that the containment test suite of sdbs-uni-p makes of the official suite, besides those of {@link
 * SuiteQuestionsTest}: a schema is included in itself; it has nothing in common with its negation, and together they are
 * everything; all valid instances are included in it. Schemas are put into others whole, {@code $schema} and all, and
 * their references are moved. All are decided.
 */
class ContainmentSuiteTest {
    private static final Set<String> NAMES = Set.of("$id", "id", "$anchor", "$dynamicAnchor");

    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @ParameterizedTest
    @EnumSource(SchemaDialect.class)
    void isDecidedAsAWhole(SchemaDialect dialect) throws IOException {
        assumeTrue(JsonSchemaTestSuite.isPresent(), JsonSchemaTestSuite.absence());
        JsonSchemaTestSuite.groups(dialect)
                .forEach((file, groups) -> groups.forEach(group -> ask(dialect, file, group)));
        System.out.println(dialect + ": " + asked + " questions of containment");

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    private void ask(SchemaDialect dialect, String file, JsonNode group) {
        String name = file + " | " + group.get("description").asText();
        try {
            JsonNode schema = group.get("schema");
            JsonSchema whole = JsonSchema.parse(JsonSchemaTestSuite.inDialect(schema, dialect));
            expectIncluded(name + " | itself", whole, whole);
            ArrayNode valid = valid(group.get("tests"), whole);
            if (valid.size() > 1) {
                expectIncluded(name + " | union", parse(dialect, "enum", valid), whole);
            }
            if (NAMES.stream().allMatch(keyword -> schema.findValue(keyword) == null)) {
                JsonSchema anything = JsonSchema.parse("{}");
                expectIncluded(name + " | universal", anything, withNegation(dialect, "anyOf", schema));
                JsonSchema nothing = JsonSchema.parse("false");
                expectIncluded(name + " | unsatisfiable", withNegation(dialect, "allOf", schema), nothing);
            }
        } catch (InvalidSchemaException e) {
            // The validator's own test lists these.
        }
    }

    private void expectIncluded(String question, JsonSchema one, JsonSchema other) {
        asked++;
        CompatibilityReport report = CompatibilityChecker.check(one, other);
        if (!report.compatible()) {
            wrong.add(question + ": " + report.summary());
        }
    }

    /** Formats are asserted here, which the suite leaves open: an instance is worth what the schema of it says. */
    private static ArrayNode valid(JsonNode tests, JsonSchema schema) {
        ArrayNode valid = JsonNodeFactory.instance.arrayNode();
        Subject judge = new Subject(schema, CompatibilityOptions.DEFAULT);
        for (JsonNode test : tests) {
            if (judge.accepts(test.get("data").toString())) {
                valid.add(test.get("data"));
            }
        }
        return valid;
    }

    private static JsonSchema withNegation(SchemaDialect dialect, String keyword, JsonNode schema) {
        ArrayNode both = JsonNodeFactory.instance.arrayNode();
        both.add(moved(schema, "#/" + keyword + "/0"));
        both.addObject().set("not", moved(schema, "#/" + keyword + "/1/not"));
        return parse(dialect, keyword, both);
    }

    private static JsonSchema parse(SchemaDialect dialect, String keyword, JsonNode value) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("$schema", dialect.uri());
        return JsonSchema.parse(schema.set(keyword, value).toString());
    }

    private static JsonNode moved(JsonNode value, String place) {
        if (value instanceof ArrayNode list) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> items.add(moved(item, place)));
            return items;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> {
            JsonNode old = member.getValue();
            boolean local = member.getKey().equals("$ref") && old.isTextual() && isLocal(old.textValue());
            boolean data = member.getKey().equals("enum") || member.getKey().equals("const");
            JsonNode here =
                    local ? TextNode.valueOf(place + old.textValue().substring(1)) : data ? old : moved(old, place);
            members.set(member.getKey(), here);
        });
        return members;
    }

    private static boolean isLocal(String reference) {
        return reference.equals("#") || reference.startsWith("#/");
    }
}
