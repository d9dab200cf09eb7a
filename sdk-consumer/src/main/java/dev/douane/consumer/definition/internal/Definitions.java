package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the named shapes of one schema document. References are written first and get their text in the end, when all
 * names are known: a name is short where it is the only one, and qualified where two would be the same, whatever comes
 * first.
 */
public final class Definitions {
    private final Map<NamedShape, List<ObjectNode>> references = new LinkedHashMap<>();
    private final Map<NamedShape, ObjectNode> bodies = new LinkedHashMap<>();
    private final Deque<NamedShape> waiting = new ArrayDeque<>();

    public ObjectNode reference(NamedShape shape) {
        ObjectNode reference = Json.object("$ref", "");
        references
                .computeIfAbsent(shape, first -> {
                    waiting.add(first);
                    return new ArrayList<>();
                })
                .add(reference);
        return reference;
    }

    /** The schema of a shape, with {@code $defs} as its last member where there are any. */
    public ObjectNode document(Shape root) {
        ObjectNode body = root instanceof NamedShape named ? named.body(this) : root.schema(this);
        while (!waiting.isEmpty()) {
            NamedShape next = waiting.remove();
            if (next != root) {
                bodies.put(next, next.body(this));
            }
        }
        if (root instanceof NamedShape) {
            references.getOrDefault(root, List.of()).forEach(reference -> reference.put("$ref", "#"));
        }
        Map<String, ObjectNode> definitions = named();
        if (!definitions.isEmpty()) {
            ObjectNode target = body.putObject("$defs");
            definitions.forEach(target::set);
        }
        return body;
    }

    private Map<String, ObjectNode> named() {
        Map<String, Integer> uses = new HashMap<>();
        bodies.keySet().forEach(shape -> uses.merge(plain(shape.name().simple()), 1, Integer::sum));
        Map<String, ObjectNode> named = new TreeMap<>();
        bodies.forEach((shape, body) -> {
            boolean alone = uses.getOrDefault(plain(shape.name().simple()), 0) == 1;
            String wanted = plain(alone ? shape.name().simple() : shape.name().qualified());
            String name = wanted;
            for (int i = 2; named.containsKey(name); i++) {
                name = wanted + "_" + i;
            }
            named.put(name, body);
            String pointer = "#/$defs/" + name;
            references.getOrDefault(shape, List.of()).forEach(reference -> reference.put("$ref", pointer));
        });
        return named;
    }

    /** Names stand in URI fragments: what would need escaping there is replaced. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
