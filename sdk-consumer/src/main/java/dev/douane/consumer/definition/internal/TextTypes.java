package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.json.JsonText;
import dev.douane.validation.internal.pattern.Formats;
import dev.douane.validation.internal.pattern.TextCheck;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Strings and what is written as one. A {@code format} alone accepts more than Java reads, so a pattern narrows it down
 * to what both take.
 */
final class TextTypes {
    /** RFC 4122 §3: digits of either case; {@link UUID#fromString} would also read {@code 1-1-1-1-1}. */
    private static final String UUID_TEXT = "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$";

    /** RFC 4648 §4 and §3.5: standard alphabet, padded, spare bits zero, so every array has one spelling. */
    private static final String BASE64_TEXT =
            "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

    /**
     * Beside {@code format}, less than RFC 3986: what {@link URI} cannot read is left out. After the scheme comes an
     * authority that is no IP literal, or a path or query; ASCII without brackets to the end.
     */
    private static final String URI_TEXT = "^[A-Za-z][A-Za-z0-9+.-]*:"
            + "(//[!\"$-.0->@-Z_a-z~]|//[/?]|/([!-.0-Z_a-z~]|$)|[!\"$-.0-Z_a-z~])[!-Z_a-z~]*$";

    /** The shapes by class. */
    static final Map<Class<?>, Shape> SHAPES = Map.of(
            String.class, string(),
            UUID.class, text(Json.object("type", "string").put("format", "uuid"), UUID_TEXT, UUID::fromString),
            URI.class,
                    text(
                            Json.object("type", "string").put("format", "uri").put("pattern", URI_TEXT),
                            URI_TEXT,
                            URI::create),
            byte[].class, bytes());

    private TextTypes() {}

    private static Shape string() {
        return new ScalarShape(
                Family.TEXT,
                Json.object("type", "string"),
                json -> Json.textOf(json, "a string"),
                JsonText::string,
                value -> Json.text(paired((String) value)));
    }

    private static Shape bytes() {
        ObjectNode keywords = Json.object("type", "string")
                .put("contentEncoding", "base64")
                // contentEncoding alone asserts nothing (2020-12 validation §8.3).
                .put("pattern", BASE64_TEXT);
        return new ScalarShape(
                Family.BYTES,
                keywords,
                json -> decoded(Json.textOf(json, "a string in base64")),
                value -> Json.text(Base64.getEncoder().encodeToString((byte[]) value)));
    }

    private static byte[] decoded(String text) throws MismatchException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // The JDK's decoder forgives missing padding and spare bits; the encoder knows the one right spelling.
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Not the alphabet: refused below with everything else.
        }
        throw new MismatchException("expected a string in base64 (RFC 4648 §4), padded, without line breaks");
    }

    private static Shape text(ObjectNode keywords, String pattern, Function<String, Object> parse) {
        Pattern compiled = Pattern.compile(pattern);
        String format = keywords.get("format").textValue();
        String expected = "a string of the format " + format;
        // The border's own check, so that the binding lets through what the border does.
        TextCheck check = Formats.of(format).orElseThrow();
        return new ScalarShape(
                Family.OTHER,
                keywords,
                json -> {
                    try {
                        return parse.apply(formatted(matching(json, compiled, expected), check, expected));
                    } catch (IllegalArgumentException e) {
                        throw new MismatchException("expected " + expected);
                    }
                },
                value -> Json.text(
                        formatted(matching(Json.text(value.toString()), compiled, expected), check, expected)));
    }

    private static String formatted(String text, TextCheck check, String expected) throws MismatchException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (!check.accepts(utf8, 0, utf8.length)) {
            throw new MismatchException("expected " + expected);
        }
        return text;
    }

    /** The text of a string that matches as a whole. */
    static String matching(JsonNode json, Pattern pattern, String expected) throws MismatchException {
        String text = Json.textOf(json, expected);
        if (!pattern.matcher(text).matches()) {
            throw new MismatchException("expected " + expected);
        }
        return text;
    }

    private static String paired(String text) throws MismatchException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new MismatchException("the string holds an unpaired surrogate, which UTF-8 cannot carry");
            }
        }
        return text;
    }
}
