package dev.douane.consumer.definition.internal;

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
import org.jspecify.annotations.Nullable;

/**
 * A list or a set. A set asks for {@code uniqueItems}; items that differ as JSON and are the same to Java, such as one
 * instant written with two offsets, become one.
 *
 * @param items what it holds
 * @param unique whether it is a set
 */
public record ArrayShape(Shape items, boolean unique) implements Shape {

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
        List<@Nullable Object> values = new ArrayList<>(json.size());
        Set<String> seen = new HashSet<>();
        for (JsonNode item : json) {
            try {
                differ(item, seen);
                values.add(items.read(item));
            } catch (MismatchException e) {
                throw e.under(values.size());
            }
        }
        return unique ? Collections.unmodifiableSet(new LinkedHashSet<>(values)) : Collections.unmodifiableList(values);
    }

    @Override
    public TextReader textReader() {
        if (unique) {
            return Shape.super.textReader();
        }
        TextReader reader = items.textReader();
        return text -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (boolean more = text.open('['); more; more = text.next('[')) {
                values.add(reader.read(text));
            }
            return Collections.unmodifiableList(values);
        };
    }

    /** Items of a set differ as JSON values: 1 and 1.0 are the same number (2020-12 core §4.2.2). */
    private void differ(JsonNode item, Set<String> seen) throws MismatchException {
        if (unique && !seen.add(CanonicalJson.write(item))) {
            throw new MismatchException("the same item stands twice in the set");
        }
    }

    @Override
    public JsonNode write(Object value) throws MismatchException {
        ArrayNode array = Json.array();
        Set<String> seen = new HashSet<>();
        for (Object item : (Collection<?>) value) {
            try {
                JsonNode json = items.writeAny(item);
                differ(json, seen);
                array.add(json);
            } catch (MismatchException e) {
                throw e.under(array.size());
            }
        }
        return array;
    }
}
