package dev.douane.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.StrictJson;
import dev.douane.internal.TextCursor;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds pointers in the text of a payload, all of them in one reading, and only on payloads that are refused. */
final class PayloadPositions {
    private final JsonParser parser;
    private final TextCursor cursor;
    private final Map<String, PayloadPosition> found = new HashMap<>();
    /** Behind the last of them, nothing needs to be read. */
    private final int wanted;

    private PayloadPositions(JsonParser parser, byte[] body, int wanted) {
        this.wanted = wanted;
        this.parser = parser;
        this.cursor = new TextCursor(body);
    }

    /** The positions of the values that the pointers name, as far as they are there. */
    static Map<String, PayloadPosition> find(byte[] body, Collection<String> pointers, JsonLimits limits) {
        Step root = new Step();
        Set<String> different = new HashSet<>(pointers);
        different.forEach(root::add);
        try (JsonParser parser = StrictJson.open(body, limits)) {
            PayloadPositions positions = new PayloadPositions(parser, body, different.size());
            parser.nextToken();
            positions.value(root);
            return positions.found;
        } catch (IOException e) {
            throw new IllegalStateException("The text was read once before", e);
        }
    }

    private void value(Step step) throws IOException {
        if (step.pointer != null) {
            cursor.toUnit(parser.currentTokenLocation().getCharOffset());
            found.put(step.pointer, new PayloadPosition(cursor.line(), cursor.column(), cursor.byteOffset()));
        }
        if (step.children.isEmpty()) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            members(step);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            items(step);
        }
    }

    private boolean isMissing() {
        return found.size() < wanted;
    }

    private void members(Step step) throws IOException {
        while (isMissing() && parser.nextToken() == JsonToken.FIELD_NAME) {
            Step child = step.children.get(parser.currentName());
            parser.nextToken();
            valueOrNothing(child);
        }
    }

    private void items(Step step) throws IOException {
        for (int index = 0; isMissing() && parser.nextToken() != JsonToken.END_ARRAY; index++) {
            valueOrNothing(step.children.get(Integer.toString(index)));
        }
    }

    private void valueOrNothing(@Nullable Step step) throws IOException {
        if (step == null) {
            parser.skipChildren();
        } else {
            value(step);
        }
    }

    /** A way to the values that are looked for. */
    private static final class Step {
        private final Map<String, Step> children = new HashMap<>();
        private @Nullable String pointer;

        void add(String pointer) {
            Step step = this;
            if (!pointer.isEmpty()) {
                for (String segment : pointer.substring(1).split("/", -1)) {
                    String name = segment.replace("~1", "/").replace("~0", "~");
                    step = step.children.computeIfAbsent(name, n -> new Step());
                }
            }
            step.pointer = pointer;
        }
    }
}
