package dev.douane.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON as RFC 8259 defines it and as nothing else: valid UTF-8 without a byte order mark, one value and nothing
 * after it, no name twice in an object, no unpaired surrogate, floats as exact decimals, within {@link JsonLimits}.
 */
public final class StrictJson {
    private StrictJson() {}

    /**
     * Reads one value.
     *
     * @param body UTF-8 JSON text
     * @param limits what to refuse for its size
     * @return the tree; numbers are integers or exact decimals, never doubles
     * @throws MalformedJsonException if the text is not such a value, or is beyond a limit
     */
    public static JsonNode read(byte[] body, JsonLimits limits) throws MalformedJsonException {
        Utf8Text.check(body, limits.maxBytes());
        try (JsonParser parser = open(body, limits)) {
            return read(parser, body, limits);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }

    private static JsonNode read(JsonParser parser, byte[] body, JsonLimits limits)
            throws IOException, MalformedJsonException {
        try {
            return new StrictTreeReader(parser, body, limits).read();
        } catch (JsonProcessingException e) {
            // A limit's fault does not say where; the parser stands there.
            JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            TextCursor place = new TextCursor(body).toUnit(at.getCharOffset());
            // Jackson's own words can quote the value; ours say what kind of fault it was.
            throw new MalformedJsonException(
                    JacksonFault.describe(e),
                    parser.getParsingContext().pathAsPointer().toString(),
                    place);
        }
    }

    /**
     * A parser over checked text, for whoever needs the tokens rather than a tree. Its locations know the character
     * offset (UTF-16 units), and nothing of bytes: {@link TextCursor#toUnit} finds the place.
     *
     * @param body UTF-8 JSON text that {@link #read} accepted
     * @param limits the same limits
     * @return an open parser
     * @throws IOException never, for text in memory
     */
    public static JsonParser open(byte[] body, JsonLimits limits) throws IOException {
        // RFC 8259 §8.1: UTF-8 and only UTF-8. Given bytes Jackson would guess UTF-16 and UTF-32.
        Reader text = new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8);
        return Factories.of(limits).createParser(text);
    }

    /** Making a factory costs more than reading a small payload, so the usual limits share one. */
    private static final class Factories {
        private static final JsonFactory DEFAULT = build(JsonLimits.DEFAULT);

        static JsonFactory of(JsonLimits limits) {
            return limits.equals(JsonLimits.DEFAULT) ? DEFAULT : build(limits);
        }

        private static JsonFactory build(JsonLimits limits) {
            return JsonFactory.builder()
                    // Hostile names must not stay in the JVM for its lifetime, nor be made to collide.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(limits.maxDepth())
                            .maxStringLength(limits.maxStringLength())
                            .maxNumberLength(limits.maxNumberLength())
                            .build())
                    .build();
        }
    }
}
