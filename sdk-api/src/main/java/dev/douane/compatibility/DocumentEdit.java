package dev.douane.compatibility;

import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Changes a document in one place. */
final class DocumentEdit {
    private final SplittableRandom random;
    private final List<String> names;
    private final List<Json> values;

    /**
     * Edits.
     *
     * @param random decides
     * @param names for members that are added
     * @param values to put somewhere; may grow while this is in use
     */
    DocumentEdit(SplittableRandom random, List<String> names, List<Json> values) {
        this.random = random;
        this.names = names;
        this.values = values;
    }

    Json of(Json value) {
        if (value instanceof Json.Obj object && !object.members().isEmpty() && random.nextInt(10) < 9) {
            return object(new LinkedHashMap<>(object.members()));
        }
        if (value instanceof Json.Arr array && !array.items().isEmpty() && random.nextInt(10) < 8) {
            return array(new ArrayList<>(array.items()));
        }
        return switch (random.nextInt(4)) {
            case 0 -> value instanceof Json.Obj ? object(new LinkedHashMap<>()) : pick(values);
            case 1 -> value instanceof Json.Arr ? new Json.Arr(List.of(pick(values))) : pick(values);
            case 2 -> near(value);
            default -> pick(values);
        };
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Json near(Json value) {
        if (value instanceof Json.Num number) {
            BigDecimal away = pick(List.of(BigDecimal.ONE, BigDecimal.ONE.negate(), new BigDecimal("0.5")));
            return new Json.Num(number.value().add(away));
        }
        if (value instanceof Json.Text text && !text.value().isEmpty() && random.nextBoolean()) {
            return new Json.Text(text.value().substring(text.value().offsetByCodePoints(0, 1)));
        }
        return value instanceof Json.Text text ? new Json.Text(text.value() + "a") : pick(values);
    }

    private Json object(Map<String, Json> members) {
        List<String> present = List.copyOf(members.keySet());
        int choice = present.isEmpty() ? 0 : random.nextInt(6);
        switch (choice) {
            case 0, 1 -> members.put(pick(names), pick(values));
            case 2 -> members.remove(pick(present));
            default -> members.computeIfPresent(pick(present), (name, value) -> of(value));
        }
        return new Json.Obj(Collections.unmodifiableMap(members));
    }

    private Json array(List<Json> items) {
        int index = random.nextInt(items.size());
        switch (random.nextInt(5)) {
            case 0 -> items.add(pick(values));
            case 1 -> items.remove(index);
            case 2 -> items.add(items.get(index));
            default -> items.set(index, of(items.get(index)));
        }
        return new Json.Arr(Collections.unmodifiableList(items));
    }
}
