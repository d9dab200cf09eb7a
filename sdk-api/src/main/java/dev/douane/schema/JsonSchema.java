package dev.douane.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.internal.CanonicalJson;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A JSON Schema, immutable. Two schemas are equal when their canonical texts are.
 *
 * <p>The canonical text follows RFC 8785 (JCS): no white space, members sorted by UTF-16 code units (§3.2.3), strings
 * escaped as little as possible (§3.2.2.2), numbers as ECMAScript prints them (§3.2.2.3). It departs from it in one
 * point: numbers keep all their digits where RFC 8785 would round them to a double.
 */
public final class JsonSchema {
    private final String text;
    private final String canonicalText;
    private final String fingerprint;
    private final SchemaDialect dialect;

    private JsonSchema(String text, String canonicalText, SchemaDialect dialect) {
        this.text = text;
        this.canonicalText = canonicalText;
        this.fingerprint = sha256(canonicalText);
        this.dialect = dialect;
    }

    /**
     * Reads a schema. Its {@code $schema} names the dialect; without one it is 2020-12.
     *
     * @param text JSON text: an object, or {@code true} or {@code false}
     * @return the schema
     * @throws InvalidSchemaException if the text is not JSON (RFC 8259, duplicate names refused), not a schema, or of a
     *     dialect that Douane does not read. Whether its keywords make sense is checked when a validator is made of it.
     */
    public static JsonSchema parse(String text) {
        JsonNode root;
        try {
            root = StrictJson.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            throw new InvalidSchemaException("The schema is not JSON: " + e.getMessage(), e);
        }
        if (!root.isObject() && !root.isBoolean()) {
            throw new InvalidSchemaException("Expected a schema (an object or a boolean), but was "
                    + root.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
        }
        return new JsonSchema(text, CanonicalJson.write(root), dialectOf(root));
    }

    private static SchemaDialect dialectOf(JsonNode root) {
        JsonNode keyword = root.get("$schema");
        if (keyword == null) {
            return SchemaDialect.DRAFT_2020_12;
        }
        if (!keyword.isTextual()) {
            throw new InvalidSchemaException("Expected $schema to be a string at /$schema");
        }
        return SchemaDialect.of(keyword.textValue())
                .orElseThrow(() -> new InvalidSchemaException("The dialect " + keyword.textValue()
                        + " is not read by Douane; use one of " + SchemaDialect.uris()));
    }

    /**
     * The schema as it was written.
     *
     * @return JSON text, members in their original order
     */
    public String text() {
        return text;
    }

    /**
     * The schema in canonical form.
     *
     * @return JSON text, the same for every way of writing the same schema
     */
    public String canonicalText() {
        return canonicalText;
    }

    /**
     * What identifies the schema.
     *
     * @return SHA-256 of the UTF-8 bytes of {@link #canonicalText}, 64 hexadecimal digits in lower case
     */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The dialect that {@code $schema} names.
     *
     * @return the dialect
     */
    public SchemaDialect dialect() {
        return dialect;
    }

    private static String sha256(String canonicalText) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonicalText.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonSchema schema && canonicalText.equals(schema.canonicalText);
    }

    @Override
    public int hashCode() {
        return canonicalText.hashCode();
    }

    /** Dialect and fingerprint; the text is asked for by its name. */
    @Override
    public String toString() {
        return "JsonSchema[" + dialect + ", sha256:" + fingerprint + "]";
    }
}
