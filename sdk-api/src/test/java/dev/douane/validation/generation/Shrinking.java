package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a value smaller, greedily, for as long as what is wrong with it stays wrong. */
public final class Shrinking {
    private static final int PATIENCE = 3_000;

    private int tries;

    private Shrinking() {}

    /**
     * A smaller value.
     *
     * @param value stays as it is
     * @param stillWrong asked about every smaller value
     * @return the smallest that was found
     */
    public static JsonNode of(JsonNode value, Predicate<JsonNode> stillWrong) {
        Shrinking shrinking = new Shrinking();
        JsonNode smallest = value;
        Optional<JsonNode> smaller = Optional.of(value);
        while (smaller.isPresent()) {
            smallest = smaller.orElseThrow();
            smaller = shrinking.smaller(smallest, stillWrong);
        }
        return smallest;
    }

    private Optional<JsonNode> smaller(JsonNode value, Predicate<JsonNode> stillWrong) {
        return candidates(value).stream()
                .filter(candidate -> tries++ < PATIENCE && stillWrong.test(candidate))
                .findFirst();
    }

    private static List<JsonNode> candidates(JsonNode value) {
        List<JsonNode> all = new ArrayList<>();
        value.forEach(all::add);
        if (value instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(name -> all.add(object.deepCopy().without(name)));
            object.fieldNames()
                    .forEachRemaining(name -> candidates(object.path(name))
                            .forEach(part -> all.add(object.deepCopy().set(name, part))));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                ArrayNode shorter = array.deepCopy();
                shorter.remove(i);
                all.add(shorter);
                for (JsonNode part : candidates(array.get(i))) {
                    ArrayNode other = array.deepCopy();
                    other.set(i, part);
                    all.add(other);
                }
            }
        } else if (value.isTextual() && value.textValue().length() > 1) {
            all.add(Values.NODES.textNode(value.textValue().substring(1)));
        }
        return all;
    }
}
