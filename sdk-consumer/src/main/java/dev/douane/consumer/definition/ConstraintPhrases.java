package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a schema asks of a value, one phrase a rule, always in the same order. */
final class ConstraintPhrases {
    private final ObjectNode schema;
    private final Family family;
    private final List<String> phrases = new ArrayList<>();

    private ConstraintPhrases(ObjectNode schema, Family family) {
        this.schema = schema;
        this.family = family;
    }

    /** The phrases for a value, and for what is directly in it. */
    static List<String> of(Shape shape) {
        if (shape instanceof NullableShape nullable) {
            return of(nullable.value());
        }
        if (shape instanceof ValueShape value) {
            return of(value.content().shape());
        }
        List<String> all = new ArrayList<>();
        if (!(shape instanceof NamedShape)) {
            all.addAll(new ConstraintPhrases(shape.schema(new Definitions()), shape.family()).read());
        }
        if (shape.core() instanceof ArrayShape array) {
            of(array.items()).forEach(phrase -> all.add("each item: " + phrase));
        }
        if (shape.core() instanceof MapShape map) {
            of(map.keys()).forEach(phrase -> all.add("each name: " + phrase));
            of(map.values()).forEach(phrase -> all.add("each value: " + phrase));
        }
        return all;
    }

    private List<String> read() {
        value("const", "always ");
        if (schema.has("enum") && !schema.has("const")) {
            phrases.add("one of "
                    + StreamSupport.stream(schema.get("enum").spliterator(), false)
                            .map(JsonNode::toString)
                            .collect(Collectors.joining(", ")));
        }
        count("minLength", "maxLength", "character");
        patterns();
        bounds();
        value("multipleOf", "multiple of ");
        count("minItems", "maxItems", "item");
        if (schema.path("uniqueItems").asBoolean()) {
            phrases.add("no item twice");
        }
        count("minProperties", "maxProperties", "name");
        return phrases;
    }

    private void value(String keyword, String words) {
        if (schema.has(keyword)) {
            phrases.add(words + number(schema.get(keyword)));
        }
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.toString();
    }

    private void patterns() {
        if (family != Family.TEXT) {
            // Patterns of ours are for machines; an example tells people more.
            if (schema.has("examples")) {
                phrases.add("written like " + schema.get("examples").get(0).asText());
            }
            return;
        }
        Stream<JsonNode> more = StreamSupport.stream(schema.path("allOf").spliterator(), false);
        Stream.concat(Stream.of(schema), more)
                .filter(part -> part.has("pattern"))
                .map(part -> part.get("pattern").textValue())
                .forEach(pattern ->
                        phrases.add(pattern.equals(TextConstraints.NOT_BLANK) ? "not blank" : "matches " + pattern));
    }

    private void bounds() {
        if (schema.has("minimum") && schema.has("maximum")) {
            phrases.add("from " + number(schema.get("minimum")) + " to " + number(schema.get("maximum")));
        } else {
            value("minimum", "at least ");
            value("maximum", "at most ");
        }
        value("exclusiveMinimum", "more than ");
        value("exclusiveMaximum", "less than ");
    }

    private void count(String least, String most, String what) {
        int min = schema.path(least).asInt(0);
        if (schema.has(most)) {
            int max = schema.get(most).intValue();
            phrases.add(
                    min == max
                            ? "exactly " + of(max, what)
                            : min > 0 ? "from " + min + " to " + of(max, what) : "at most " + of(max, what));
        } else if (min > 0) {
            phrases.add("at least " + of(min, what));
        }
    }

    private static String of(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
