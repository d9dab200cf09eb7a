package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;

/** Keeps pairs away for which a validator that follows every reference at every level would take minutes. */
final class Cost {
    private static final double MOST = 300_000;

    private final int references;

    Cost(JsonNode schema) {
        this.references = schema.findValues("$ref").size()
                + schema.findValues("$dynamicRef").size();
    }

    /** The payload, or a part of it that costs little. */
    JsonNode affordable(JsonNode payload) {
        JsonNode part = payload;
        while (Math.pow(2.0 * references + 1, depth(part)) * size(part) > MOST) {
            part = part.iterator().next();
        }
        return part;
    }

    private static int depth(JsonNode value) {
        int deepest = 0;
        for (JsonNode part : value) {
            deepest = Math.max(deepest, depth(part));
        }
        return value.isEmpty() ? 0 : deepest + 1;
    }

    private static int size(JsonNode value) {
        int size = 1;
        for (JsonNode part : value) {
            size += size(part);
        }
        return size;
    }
}
