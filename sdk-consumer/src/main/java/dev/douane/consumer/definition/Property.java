package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * @param site the component it comes from
 */
record Property(
        List<String> names, boolean required, Shape shape, Optional<String> definition, String example, Site site) {

    String name() {
        return names.get(0);
    }

    Property renamed(UnaryOperator<String> naming) {
        return new Property(names.stream().map(naming).toList(), required, shape, definition, example, site);
    }

    /** The schema of the value, with the definition in front and the example behind. */
    ObjectNode schema(Definitions definitions) {
        ObjectNode schema = shape.schema(definitions);
        FieldExample.of(this).ifPresent(text -> schema.putArray("examples").add(text));
        // Rearranged in place: a reference gets its text later, and only this node is known to want it.
        Map<String, JsonNode> members = new LinkedHashMap<>();
        definition.ifPresent(text -> members.put("description", Json.text(text)));
        schema.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        schema.removeAll();
        schema.setAll(members);
        return schema;
    }
}
