package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.CanonicalJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A list or a set. A set asks for {@code uniqueItems}; items that differ as JSON and are the same to Java, such as one
 * instant written with two offsets, become one.
 *
 * @param items what it holds
 * @param unique whether it is a set
 */
record ArrayShape(Shape items, boolean unique) implements Shape {

    @Override
    public Family family() {
        return unique ? Family.SET : Family.ARRAY;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Json.object("type", "array");
        schema.set("items", items.schema(definitions));
        return unique ? schema.put("uniqueItems", true) : schema;
    }

    @Override
    public Object read(JsonNode json) throws MismatchException {
        if (!json.isArray()) {
            throw Json.unexpected(json, "an array");
        }
        List<Object> values = new ArrayList<>(json.size());
        int index = 0;
        for (JsonNode item : json) {
            try {
                values.add(items.read(item));
            } catch (MismatchException e) {
                throw e.under(index);
            }
            index++;
        }
        return unique ? set(values) : Collections.unmodifiableList(values);
    }

    private static Set<Object> set(List<Object> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    @Override
    public JsonNode write(Object value) throws MismatchException {
        ArrayNode array = Json.array();
        Set<String> seen = new HashSet<>();
        for (Object item : (Collection<?>) value) {
            JsonNode json;
            try {
                json = items.write(item);
            } catch (MismatchException e) {
                throw e.under(array.size());
            }
            if (unique && !seen.add(CanonicalJson.write(json))) {
                throw new MismatchException("two items of the set are the same JSON value").under(array.size());
            }
            array.add(json);
        }
        return array;
    }
}
