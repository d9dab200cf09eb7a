package dev.douane.validation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.internal.TextCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Do the places that a report names exist, and does what they name stand there? */
final class Places {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final byte[] body;
    private final JsonNode payload;
    private final JsonNode schema;

    private Places(byte[] body, JsonNode payload, JsonNode schema) {
        this.body = body;
        this.payload = payload;
        this.schema = schema;
    }

    /** What is wrong with a report's places, if anything is. */
    static Optional<String> fault(byte[] body, JsonNode schema, ValidationReport report) {
        if (report.violations().stream()
                .anyMatch(violation -> violation.keyword().equals(Violation.JSON))) {
            return report.violations().size() == 1
                    ? Optional.empty()
                    : Optional.of("text that is not JSON has one violation");
        }
        try {
            JsonNode payload = NormalNumbers.normalize(StrictJson.read(body, JsonLimits.DEFAULT));
            Places places = new Places(body, payload, schema);
            return report.violations().stream()
                    .map(places::fault)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (MalformedJsonException e) {
            return Optional.of("violations of the schema in text that is not JSON");
        }
    }

    private Optional<String> fault(Violation violation) {
        JsonNode value = payload.at(JsonPointer.compile(violation.pointer()));
        if (value.isMissingNode()) {
            return Optional.of("nothing is at " + violation.pointer());
        }
        if (violation.position().isEmpty()) {
            return Optional.of("no position for " + violation.pointer());
        }
        PayloadPosition position = violation.position().orElseThrow();
        TextCursor cursor = new TextCursor(body).toByte(position.byteOffset());
        if (cursor.line() != position.line() || cursor.column() != position.column()) {
            return Optional.of("line and column are not the byte's for " + violation.pointer());
        }
        if (!value.equals(at(position))) {
            return Optional.of("another value stands at the position of " + violation.pointer());
        }
        // An official meta-schema's keywords are named by URI.
        boolean known = violation.schemaPointer().contains("#")
                || !schema.at(JsonPointer.compile(violation.schemaPointer())).isMissingNode();
        return known ? Optional.empty() : Optional.of("the schema has no " + violation.schemaPointer());
    }

    private JsonNode at(PayloadPosition position) {
        int from = (int) position.byteOffset();
        // As an item of an array a number may be followed by anything that ends it.
        InputStream tail = new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {'['}), new ByteArrayInputStream(body, from, body.length - from));
        try (JsonParser parser =
                MAPPER.getFactory().createParser(new InputStreamReader(tail, StandardCharsets.UTF_8))) {
            parser.nextToken();
            parser.nextToken();
            JsonNode value = MAPPER.readTree(parser);
            return NormalNumbers.normalize(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
