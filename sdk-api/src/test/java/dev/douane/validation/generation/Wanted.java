package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** All that one value is asked to satisfy: schemas, with what they apply in place, one branch of each choice. */
final class Wanted {
    private static final int MOST = 40;

    private final Dice dice;
    private final JsonNode root;
    private final List<JsonNode> schemas = new ArrayList<>();

    Wanted(Dice dice, JsonNode root, List<JsonNode> start) {
        this.dice = dice;
        this.root = root;
        start.forEach(this::add);
    }

    private void add(JsonNode schema) {
        if (!schema.isObject() || schemas.size() >= MOST) {
            return;
        }
        schemas.add(schema);
        schema.path("allOf").forEach(this::add);
        one(schema.path("anyOf"));
        one(schema.path("oneOf"));
        if (schema.has("$ref")) {
            add(target(schema.path("$ref").asText()));
        }
        if (schema.has("$dynamicRef")) {
            add(target(schema.path("$dynamicRef").asText()));
        }
        if (schema.has("if")) {
            if (dice.percent(50)) {
                add(schema.path("if"));
                add(schema.path("then"));
            } else {
                add(schema.path("else"));
            }
        }
        schema.path("dependentSchemas").forEach(this::add);
    }

    private void one(JsonNode choices) {
        if (choices.size() > 0) {
            add(choices.get(dice.below(choices.size())));
        }
    }

    /** Only the forms that the generator writes. */
    private JsonNode target(String reference) {
        String end = reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf('#')) + 1);
        String name = reference.endsWith("#") ? reference.replaceAll(".*/|#", "") : end;
        String number = name.replaceAll("\\D", "");
        if (number.isEmpty()) {
            return root;
        }
        JsonNode found = root.path("$defs").path("d" + number);
        return found.isMissingNode() ? root.path("definitions").path("d" + number) : found;
    }

    /** What the schemas say under a keyword, those that say anything. */
    List<JsonNode> all(String keyword) {
        return schemas.stream()
                .filter(schema -> schema.has(keyword))
                .map(schema -> schema.get(keyword))
                .toList();
    }

    List<JsonNode> schemas() {
        return schemas;
    }

    /** The greatest of the keyword's numbers. */
    int most(String keyword, int otherwise) {
        return all(keyword).stream().mapToInt(JsonNode::asInt).max().orElse(otherwise);
    }

    /** The least of the keyword's numbers. */
    int least(String keyword, int otherwise) {
        return all(keyword).stream().mapToInt(JsonNode::asInt).min().orElse(otherwise);
    }
}
