package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.consumer.definition.internal.Json;
import dev.douane.contract.ContractId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One attempt at an example, within one depth of recursion. Empty where only recursion could go on. */
final class ExampleMaker {
    /** Beyond this an example helps nobody. */
    private static final int MOST_VALUES = 5_000;

    private final ContractId contract;
    private final JsonNode root;
    private final SchemaParts parts;
    private final ExampleDepth depth;
    private final List<String> open = new ArrayList<>(List.of("#"));
    private int values;

    ExampleMaker(ContractId contract, JsonNode root, ExampleDepth depth) {
        this.contract = contract;
        this.root = root;
        this.parts = new SchemaParts(root);
        this.depth = depth;
    }

    Optional<JsonNode> make() {
        return make(root, "");
    }

    private Optional<JsonNode> make(JsonNode schema, String path) {
        if (!schema.isObject() || ++values > MOST_VALUES) {
            return schema.asBoolean(false) ? Optional.of(Json.object()) : Optional.empty();
        }
        ObjectNode whole = SchemaParts.merged(schema);
        Optional<JsonNode> given = given(whole);
        if (given.isPresent()) {
            return given;
        }
        if (whole.has("$ref")) {
            return reference(whole.get("$ref").asText(), path);
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (whole.has(choice)) {
                return StreamSupport.stream(whole.get(choice).spliterator(), false)
                        .flatMap(option -> make(option, path).stream())
                        .findFirst();
            }
        }
        return switch (type(whole)) {
            case "object" -> object(whole, path);
            case "array" -> array(whole, path);
            case "null" -> Optional.of(Json.nodes().nullNode());
            case "boolean" -> Optional.of(Json.nodes().booleanNode(true));
            case "integer", "number" -> found(ExampleNumber.of(whole), path);
            default -> found(ExampleText.of(whole), path);
        };
    }

    private static Optional<JsonNode> given(ObjectNode schema) {
        for (String list : List.of("examples", "enum")) {
            if (!schema.has("const") && schema.path(list).size() > 0) {
                return Optional.of(schema.get(list).get(0));
            }
        }
        return Optional.ofNullable(schema.get("const"));
    }

    private static String type(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray() && !type.isEmpty()) {
            return type.get(0).asText();
        }
        return type.asText(schema.has("properties") ? "object" : schema.has("items") ? "array" : "string");
    }

    private Optional<JsonNode> found(Optional<JsonNode> value, String path) {
        if (value.isEmpty()) {
            throw new ContractDefinitionException(contract + ": no example could be made for the field '"
                    + (path.isEmpty() ? "the payload" : path)
                    + "'. Give it one: @FieldDefinition(value = \"…\", example = \"…\").");
        }
        return value;
    }

    private Optional<JsonNode> reference(String reference, String path) {
        if (open.stream().filter(reference::equals).count() >= depth.levels()) {
            return Optional.empty();
        }
        open.add(reference);
        Optional<JsonNode> example = make(parts.target(reference), path);
        open.remove(open.size() - 1);
        return example;
    }

    private Optional<JsonNode> object(ObjectNode schema, String path) {
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        ObjectNode object = Json.object();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            String name = member.getKey();
            if (!depth.optionals() && !required.contains(name)) {
                continue;
            }
            Optional<JsonNode> value = make(member.getValue(), path.isEmpty() ? name : path + "." + name);
            if (value.isPresent()) {
                object.set(name, value.get());
            } else if (required.contains(name)) {
                return Optional.empty();
            }
        }
        JsonNode values = schema.path("additionalProperties");
        return values.isObject() ? map(schema, object, path) : Optional.of(object);
    }

    private Optional<JsonNode> map(ObjectNode schema, ObjectNode object, String path) {
        int least = Math.max(schema.path("minProperties").asInt(0), depth.optionals() ? 1 : 0);
        JsonNode names = schema.path("propertyNames").path("enum");
        for (int i = 0; object.size() < least && i < least; i++) {
            Optional<JsonNode> value = make(schema.get("additionalProperties"), path + "{}");
            if (value.isPresent()) {
                object.set(name(schema, names, i, path), value.get());
            }
        }
        return object.size() < schema.path("minProperties").asInt(0) ? Optional.empty() : Optional.of(object);
    }

    private String name(ObjectNode schema, JsonNode names, int index, String path) {
        if (index < names.size()) {
            return names.get(index).asText();
        }
        ObjectNode rules = schema.path("propertyNames") instanceof ObjectNode object ? object : Json.object();
        String base = found(ExampleText.of(rules), path).orElseThrow().asText();
        return index == 0 ? base : base + (index + 1);
    }

    private Optional<JsonNode> array(ObjectNode schema, String path) {
        int least = schema.path("minItems").asInt(0);
        int wanted = Math.min(
                Math.max(least, depth.optionals() ? 1 : 0),
                schema.path("maxItems").asInt(Integer.MAX_VALUE));
        ArrayNode array = Json.array();
        for (int i = 0; i < wanted && schema.has("items"); i++) {
            Optional<JsonNode> item = make(schema.get("items"), path + "[]");
            if (item.isEmpty()) {
                break;
            }
            boolean another = i > 0 && schema.path("uniqueItems").asBoolean();
            array.add(another ? ExampleVariation.of(item.get(), schema.get("items"), i) : item.get());
        }
        return array.size() < least ? Optional.empty() : Optional.of(array);
    }
}
