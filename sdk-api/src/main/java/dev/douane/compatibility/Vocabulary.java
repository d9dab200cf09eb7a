package dev.douane.compatibility;

import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.schema.JsonSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What schemas speak of: names of properties, and values at and near the bounds that they draw. */
final class Vocabulary {
    private static final int MOST = 400;

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Json> values = new LinkedHashSet<>();

    private Vocabulary() {
        for (String text :
                List.of("null", "true", "false", "0", "1", "-1", "0.5", "\"\"", "\"a\"", "[]", "{}", "[0]")) {
            values.add(JsonTree.known(text));
        }
        names.add("x");
    }

    static Vocabulary of(JsonSchema... schemas) {
        Vocabulary vocabulary = new Vocabulary();
        for (JsonSchema schema : schemas) {
            vocabulary.read(JsonTree.known(schema.text()));
        }
        return vocabulary;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Json> values() {
        return List.copyOf(values);
    }

    private void read(Json value) {
        if (values.size() > MOST) {
            return;
        }
        if (value instanceof Json.Arr array) {
            array.items().forEach(this::read);
        } else if (value instanceof Json.Obj object) {
            object.members().forEach(this::read);
        }
    }

    private void read(String keyword, Json value) {
        switch (keyword) {
            case "properties", "dependentRequired", "dependentSchemas", "dependencies" -> {
                if (value instanceof Json.Obj object) {
                    names.addAll(object.members().keySet());
                }
            }
            case "required" ->
                items(value).forEach(name -> {
                    if (name instanceof Json.Text text) {
                        names.add(text.value());
                    }
                });
            case "enum" -> values.addAll(items(value));
            case "const", "default" -> values.add(value);
            case "minLength", "maxLength" -> lengths(value);
            default -> numbers(value);
        }
        read(value);
    }

    private static List<Json> items(Json list) {
        return list instanceof Json.Arr array ? array.items() : List.of();
    }

    private void numbers(Json value) {
        if (value instanceof Json.Num number) {
            for (BigDecimal away : List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE.negate())) {
                values.add(new Json.Num(number.value().add(away)));
            }
        }
    }

    private void lengths(Json value) {
        if (value instanceof Json.Num number
                && number.value().signum() >= 0
                && number.value().compareTo(BigDecimal.valueOf(MOST)) < 0) {
            int length = number.value().intValue();
            values.add(new Json.Text("a".repeat(length)));
            values.add(new Json.Text("a".repeat(length + 1)));
        }
    }

    /** The parts of a document. */
    static List<Json> parts(Json document) {
        List<Json> parts = new ArrayList<>();
        collect(document, parts);
        return parts;
    }

    private static void collect(Json value, List<Json> parts) {
        parts.add(value);
        if (value instanceof Json.Obj object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                collect(member.getValue(), parts);
            }
        } else if (value instanceof Json.Arr array) {
            array.items().forEach(item -> collect(item, parts));
        }
    }
}
