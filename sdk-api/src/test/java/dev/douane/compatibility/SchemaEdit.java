package dev.douane.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.validation.generation.Dice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Changes a schema a little: a keyword dropped, taken from another place, a bound moved, a list made shorter. */
final class SchemaEdit {
    private static final List<String> BOUNDS = List.of("inimum", "aximum", "min", "max", "multipleOf");

    private final Dice dice;

    SchemaEdit(Dice dice) {
        this.dice = dice;
    }

    ObjectNode of(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        List<ObjectNode> places = new ArrayList<>();
        collect(copy, places);
        ObjectNode place = dice.pick(places);
        List<String> names = new ArrayList<>();
        place.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return copy;
        }
        String name = dice.pick(names);
        JsonNode value = place.path(name);
        if (value.isNumber() && BOUNDS.stream().anyMatch(name::contains)) {
            BigDecimal moved = value.decimalValue().add(BigDecimal.valueOf(dice.percent(50) ? 1 : -1));
            place.put(name, moved.signum() < 0 ? moved.negate() : moved);
        } else if (value instanceof ArrayNode list && list.size() > 1) {
            list.remove(dice.below(list.size()));
        } else if (dice.percent(50) && !name.startsWith("$")) {
            place.remove(name);
        } else {
            ObjectNode other = dice.pick(places);
            if (!other.equals(place)) {
                other.deepCopy().properties().forEach(member -> {
                    if (!names(member.getKey()) && !place.has(member.getKey()) && dice.percent(40)) {
                        place.set(member.getKey(), member.getValue());
                    }
                });
            }
        }
        return copy;
    }

    /** What names a schema, as draft-04 does by {@code id}, can stand once only. */
    private static boolean names(String keyword) {
        return keyword.startsWith("$") || keyword.equals("id");
    }

    private static void collect(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode object) {
            places.add(object);
        }
        node.forEach(child -> collect(child, places));
    }
}
