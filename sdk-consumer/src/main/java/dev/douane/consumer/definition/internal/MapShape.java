package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.json.UnusualTextException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object whose names are data. Keys are strings or the constants of an enum.
 *
 * @param keys a shape that is written as a string
 * @param values what the keys lead to
 */
public record MapShape(Shape keys, Shape values) implements Shape {

    @Override
    public Family family() {
        return Family.MAP;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Json.object("type", "object");
        ObjectNode names = keys.schema(definitions);
        // A name is always a string: only what goes beyond that is worth saying.
        names.remove("type");
        if (!names.isEmpty()) {
            schema.set("propertyNames", names);
        }
        return schema.set("additionalProperties", values.schema(definitions));
    }

    @Override
    public Object read(JsonNode json) throws MismatchException {
        if (!json.isObject()) {
            throw Json.unexpected(json, "an object");
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            try {
                map.put(keys.read(Json.text(member.getKey())), values.read(member.getValue()));
            } catch (MismatchException e) {
                throw e.under(member.getKey());
            }
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public TextReader textReader() {
        TextReader reader = values.textReader();
        return text -> {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            int members = 0;
            for (boolean more = text.open('{'); more; more = text.next('{')) {
                map.put(keys.read(Json.text(text.name())), reader.read(text));
                members++;
            }
            if (map.size() < members) {
                throw new UnusualTextException();
            }
            return Collections.unmodifiableMap(map);
        };
    }

    @Override
    public JsonNode write(Object value) throws MismatchException {
        ObjectNode object = Json.object();
        for (Map.Entry<?, ?> member : ((Map<?, ?>) value).entrySet()) {
            String name = keys.writeAny(member.getKey()).textValue();
            try {
                object.set(name, values.writeAny(member.getValue()));
            } catch (MismatchException e) {
                throw e.under(name);
            }
        }
        return object;
    }
}
