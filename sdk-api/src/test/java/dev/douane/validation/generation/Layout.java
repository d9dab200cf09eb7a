package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How one producer writes its payloads: the order of properties, and the space between them. */
enum Layout {
    AS_DESCRIBED,
    SORTED,
    SHUFFLED,
    INDENTED,
    STRANGE;

    byte[] of(JsonNode value, Dice dice) {
        return switch (this) {
            case AS_DESCRIBED -> value.toString().getBytes(StandardCharsets.UTF_8);
            case SORTED, SHUFFLED -> ordered(value, dice).toString().getBytes(StandardCharsets.UTF_8);
            case INDENTED -> value.toPrettyString().getBytes(StandardCharsets.UTF_8);
            case STRANGE -> Spelling.of(value, dice);
        };
    }

    private JsonNode ordered(JsonNode value, Dice dice) {
        if (value.isArray()) {
            var array = Values.NODES.arrayNode();
            value.forEach(item -> array.add(ordered(item, dice)));
            return array;
        }
        if (!value.isObject()) {
            return value;
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(value.properties());
        if (this == SORTED) {
            members.sort(Comparator.comparing(Map.Entry::getKey));
        } else {
            Collections.shuffle(members, new Random(dice.below(Integer.MAX_VALUE)));
        }
        ObjectNode object = Values.NODES.objectNode();
        members.forEach(member -> object.set(member.getKey(), ordered(member.getValue(), dice)));
        return object;
    }
}
