package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.consumer.definition.internal.Json;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A string of the right format and length. A pattern is met only by luck: its author gives an example. */
final class ExampleText {
    private static final String PLAIN = "text";
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("date", "2026-01-31"),
            Map.entry("date-time", "2026-01-31T08:30:00Z"),
            Map.entry("time", "08:30:00Z"),
            Map.entry("duration", "PT1H30M"),
            Map.entry("uuid", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
            Map.entry("uri", "https://example.org/"),
            Map.entry("uri-reference", "https://example.org/"),
            Map.entry("iri", "https://example.org/"),
            Map.entry("email", "someone@example.org"),
            Map.entry("idn-email", "someone@example.org"),
            Map.entry("hostname", "example.org"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("regex", "[a-z]"),
            Map.entry("json-pointer", "/name"));

    private ExampleText() {}

    static Optional<JsonNode> of(ObjectNode schema) {
        return Optional.of(candidate(schema))
                .filter(text -> patterns(schema).allMatch(pattern -> matches(pattern, text)))
                .map(Json::text);
    }

    private static String candidate(ObjectNode schema) {
        String format = FORMATS.get(schema.path("format").asText());
        if (format != null) {
            return format;
        }
        if (schema.path("contentEncoding").asText().equals("base64")) {
            return "RG91YW5l";
        }
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        String text = PLAIN.length() < least ? PLAIN + "-".repeat(least - PLAIN.length()) : PLAIN;
        return text.substring(0, Math.min(text.length(), most));
    }

    private static Stream<String> patterns(ObjectNode schema) {
        Stream<JsonNode> more = StreamSupport.stream(schema.path("allOf").spliterator(), false);
        return Stream.concat(Stream.of(schema), more)
                .filter(part -> part.has("pattern"))
                .map(part -> part.get("pattern").asText());
    }

    /** Whether it is worth a try; the validator has the last word. */
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
