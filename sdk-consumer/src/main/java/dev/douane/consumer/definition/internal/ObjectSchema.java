package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The schema of a closed object. */
final class ObjectSchema {
    private ObjectSchema() {}

    static ObjectNode of(Optional<TypeTag> tag, List<Property> properties, Definitions definitions) {
        ObjectNode schema = Json.object("type", "object");
        ObjectNode members = schema.putObject("properties");
        ArrayNode required = Json.array();
        ArrayNode namings = Json.array();
        tag.filter(t -> !t.existing()).ifPresent(t -> {
            members.set(t.property(), Json.object("const", t.value()));
            required.add(t.property());
        });
        for (Property property : properties) {
            for (String name : property.names()) {
                members.set(name, property.schema(definitions));
            }
            if (property.names().size() > 1) {
                namings.addAll(aliased(property));
            } else if (property.required()) {
                required.add(property.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (!namings.isEmpty()) {
            schema.set("allOf", namings);
        }
        return schema.put("additionalProperties", false);
    }

    /** Never two of the names, and one of them if the property is required. */
    private static ArrayNode aliased(Property property) {
        ArrayNode conditions = Json.array();
        List<String> names = property.names();
        if (property.required()) {
            ArrayNode either = conditions.addObject().putArray("oneOf");
            names.forEach(name -> either.addObject().putArray("required").add(name));
            return conditions;
        }
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                conditions
                        .addObject()
                        .putObject("not")
                        .putArray("required")
                        .add(names.get(i))
                        .add(names.get(j));
            }
        }
        return conditions;
    }
}
