package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** In which order a payload's objects name their properties, and how it is laid out. */
public enum PropertyOrder {
    /** That of the contract, which is that of the records that write it; no white space. */
    SCHEMA,
    /** Sorted by name; no white space. */
    ALPHABETICAL,
    /** Another one in every object; no white space. */
    RANDOM,
    /** That of the contract, indented. */
    PRETTY;

    JsonNode arrange(JsonNode payload, Random random) {
        return switch (this) {
            case SCHEMA, PRETTY -> payload;
            case ALPHABETICAL, RANDOM -> reordered(payload, random);
        };
    }

    private JsonNode reordered(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            for (String name : names(object, random)) {
                copy.set(name, reordered(object.path(name), random));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode(array.size());
            array.forEach(item -> copy.add(reordered(item, random)));
            return copy;
        }
        return node;
    }

    private List<String> names(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        if (this == ALPHABETICAL) {
            Collections.sort(names);
        } else {
            Collections.shuffle(names, random);
        }
        return names;
    }

    /** The order's name in a row. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
