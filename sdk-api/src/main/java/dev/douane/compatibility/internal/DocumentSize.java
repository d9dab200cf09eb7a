package dev.douane.compatibility.internal;

import dev.douane.internal.json.Json;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How long a document would be if it were written. What is found for a long array is the same item again and again, which
 * takes no memory until somebody writes it down: arrays of arrays of arrays are soon longer than any.
 *
 * @param values how many it has, where an array counts as two, an object as three, and the name of a member as two: they
 *     take that much more memory
 * @param characters about how many its text has
 */
public record DocumentSize(long values, long characters) {
    private static final long MOST = Long.MAX_VALUE >> 8;
    private static final long ARRAY = 2;
    private static final long OBJECT = 3;
    private static final long NAME = 2;
    private static final int QUOTES = 2;

    /**
     * Measures.
     *
     * @param document any value
     * @return its size; a value that stands at several places of it is looked at once
     */
    public static DocumentSize of(Json document) {
        return new Measure().of(document);
    }

    private DocumentSize and(DocumentSize part, long separators) {
        return new DocumentSize(
                Math.min(MOST, values + part.values), Math.min(MOST, characters + part.characters + separators));
    }

    private static final class Measure {
        private final IdentityHashMap<Json, DocumentSize> known = new IdentityHashMap<>();

        DocumentSize of(Json value) {
            if (value instanceof Json.Arr || value instanceof Json.Obj) {
                DocumentSize size = known.get(value);
                if (size == null) {
                    size = value instanceof Json.Arr array ? array(array) : object((Json.Obj) value);
                    known.put(value, size);
                }
                return size;
            }
            return new DocumentSize(1, scalar(value));
        }

        private static long scalar(Json value) {
            if (value instanceof Json.Text text) {
                return (long) text.value().length() + QUOTES;
            }
            return value instanceof Json.Num number ? number.value().precision() : "null".length();
        }

        private DocumentSize array(Json.Arr array) {
            DocumentSize sum = new DocumentSize(ARRAY, QUOTES);
            DocumentSize size = sum;
            Json before = null;
            for (Json item : array.items()) {
                size = item == before ? size : of(item);
                before = item;
                sum = sum.and(size, 1);
            }
            return sum;
        }

        private DocumentSize object(Json.Obj object) {
            DocumentSize sum = new DocumentSize(OBJECT + NAME * object.members().size(), QUOTES);
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                sum = sum.and(of(member.getValue()), (long) member.getKey().length() + QUOTES + 2);
            }
            return sum;
        }
    }
}
