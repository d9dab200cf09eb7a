package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes a payload a little. */
public final class Mutation {
    private final Dice dice;

    /**
     * Mutations.
     *
     * @param dice decides about everything
     */
    public Mutation(Dice dice) {
        this.dice = dice;
    }

    /**
     * Changes one place.
     *
     * @param value stays as it is
     * @return a changed copy
     */
    public JsonNode of(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty() && dice.percent(80)) {
            return object(object.deepCopy());
        }
        if (value instanceof ArrayNode array && !array.isEmpty() && dice.percent(80)) {
            return array(array.deepCopy());
        }
        return switch (dice.below(4)) {
            case 0 -> Values.any(dice, 2);
            case 1 -> Values.NODES.arrayNode().add(value);
            default -> scalar(value);
        };
    }

    private JsonNode scalar(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal nudge = new BigDecimal(dice.pick(List.of("1", "-1", "0.5", "0.01", "1e-20", "1e20")));
            return Values.NODES.numberNode(value.decimalValue().add(nudge));
        }
        if (value.isTextual()) {
            String text = value.textValue();
            return Values.NODES.textNode(
                    switch (dice.below(4)) {
                        case 0 -> text + dice.pick(Values.STRINGS);
                        case 1 -> dice.pick(Values.STRINGS) + text;
                        case 2 -> text.isEmpty() ? "x" : text.substring(text.offsetByCodePoints(0, 1));
                        default -> dice.pick(Values.STRINGS);
                    });
        }
        return Values.any(dice, 2);
    }

    private JsonNode object(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = dice.pick(names);
        JsonNode value = object.path(name);
        switch (dice.below(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(dice.pick(Values.NAMES), Values.any(dice, 1));
            case 2 -> object.set(dice.pick(Values.NAMES), value);
            case 3 -> {
                object.remove(name);
                object.set(dice.pick(Values.NAMES), value);
            }
            case 4 -> {
                String other = dice.pick(names);
                object.set(name, object.path(other));
                object.set(other, value);
            }
            default -> object.set(name, of(value));
        }
        return dice.percent(25) ? shuffled(object) : object;
    }

    private ObjectNode shuffled(ObjectNode object) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        Collections.shuffle(members, new Random(dice.below(Integer.MAX_VALUE)));
        ObjectNode copy = Values.NODES.objectNode();
        members.forEach(member -> copy.set(member.getKey(), member.getValue()));
        return copy;
    }

    private JsonNode array(ArrayNode array) {
        int index = dice.below(array.size());
        JsonNode value = array.get(index);
        switch (dice.below(6)) {
            case 0 -> array.remove(index);
            case 1 -> array.insert(index, Values.any(dice, 1));
            case 2 -> array.add(value);
            case 3 -> {
                int other = dice.below(array.size());
                array.set(index, array.get(other));
                array.set(other, value);
            }
            default -> array.set(index, of(value));
        }
        return array;
    }
}
