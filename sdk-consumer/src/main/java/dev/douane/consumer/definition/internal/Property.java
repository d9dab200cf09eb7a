package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A property of an object.
 *
 * @param names what it may be called: its name, then its aliases
 * @param required whether one of the names must be there
 * @param shape of its value
 * @param definition what it means
 * @param example the text of its example, empty if there is none
 * @param component the component it comes from, for people
 */
public record Property(
        List<String> names,
        boolean required,
        Shape shape,
        Optional<String> definition,
        String example,
        String component) {

    public String name() {
        return names.get(0);
    }

    public Property renamed(UnaryOperator<String> naming) {
        return new Property(names.stream().map(naming).toList(), required, shape, definition, example, component);
    }

    /** The schema of the value, with the definition in front and the example behind. */
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = shape.schema(definitions);
        exampleValue().ifPresent(value -> schema.putArray("examples").add(value));
        // Rearranged in place: a reference gets its text later, and only this node is known to want it.
        Map<String, JsonNode> members = new LinkedHashMap<>();
        definition.ifPresent(text -> members.put("description", Json.text(text)));
        schema.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        schema.removeAll();
        schema.setAll(members);
        return schema;
    }

    /** The example: the text itself for strings, JSON for everything else. What is no JSON stays text, and invalid. */
    public Optional<JsonNode> exampleValue() {
        if (example.isEmpty()) {
            return Optional.empty();
        }
        if (shape.core().textual()) {
            return Optional.of(Json.text(example));
        }
        try {
            return Optional.of(StrictJson.read(example.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT));
        } catch (MalformedJsonException e) {
            return Optional.of(Json.text(example));
        }
    }
}
