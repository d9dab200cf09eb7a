package dev.douane.compatibility;

import dev.douane.compatibility.internal.UnknownException;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.schema.JsonSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What few nodes can do to memory and to tables: long names within each other, texts that have one hash, patterns of whole
 * scripts, and numbers that a double does not tell apart. In Jackson's trees those have one hash, so that networknt, which
 * puts the numbers of an enumeration into a set, compares each with all others; and to divide by them takes long.
 */
final class SchemaBurden {
    /** Of all pointers to its values. */
    private static final long MOST_CHARACTERS = 16_000_000;

    private static final int MOST_OF_ONE_HASH = 300;
    private static final int MOST_UNICODE_PATTERNS = 1_000;
    private static final int MOST_LONG_NUMBERS = 1_000;
    private static final int DIGITS_OF_DOUBLE = 15;

    /** Digits that are divided by in the time of a step. */
    private static final int DIGITS = 80;

    private final Map<Integer, List<Json>> ofHash = new HashMap<>();
    private long characters;
    private int unicodePatterns;
    private int longNumbers;
    private long digits;

    private SchemaBurden() {}

    /**
     * Measures.
     *
     * @throws UnknownException if it is too much to be looked at
     */
    static SchemaBurden of(JsonSchema schema) {
        SchemaBurden burden = new SchemaBurden();
        burden.add(JsonTree.known(schema.text()), 0);
        if (burden.characters > MOST_CHARACTERS) {
            throw new UnknownException("the schema's names are too long to say where all its parts are");
        }
        if (burden.unicodePatterns > MOST_UNICODE_PATTERNS) {
            throw new UnknownException("too many of the schema's patterns ask for properties of Unicode");
        }
        return burden;
    }

    /** Whether networknt can read the schema in good time. */
    boolean isModestForNetworknt() {
        return longNumbers <= MOST_LONG_NUMBERS;
    }

    /** What it takes to hold a number against all long ones. */
    long stepsOfLongNumbers() {
        return digits / DIGITS;
    }

    private void add(Json value, long pointer) {
        characters += pointer;
        count(value);
        if (value instanceof Json.Arr array) {
            for (int i = 0; i < array.items().size(); i++) {
                add(array.items().get(i), pointer + 1 + Integer.toString(i).length());
            }
        } else if (value instanceof Json.Obj object) {
            object.members().forEach((name, member) -> {
                text(name);
                count(new Json.Text(name));
                add(member, pointer + 1 + name.length());
            });
        } else if (value instanceof Json.Text text) {
            text(text.value());
        } else if (value instanceof Json.Num number && number.value().precision() > DIGITS_OF_DOUBLE) {
            longNumbers++;
            digits += number.value().precision();
        }
    }

    private void text(String text) {
        unicodePatterns += text.contains("\\p{") || text.contains("\\P{") ? 1 : 0;
    }

    private void count(Json value) {
        List<Json> others = ofHash.computeIfAbsent(value.hashCode(), hash -> new ArrayList<>());
        if (!others.contains(value)) {
            others.add(value);
            if (others.size() > MOST_OF_ONE_HASH) {
                throw new UnknownException("too many of the schema's values have the same hash");
            }
        }
    }
}
