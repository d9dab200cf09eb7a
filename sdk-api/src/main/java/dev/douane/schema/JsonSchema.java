package dev.douane.schema;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.internal.json.TreeText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema, immutable. Two schemas are equal when their canonical texts are.
 *
 * <p>The canonical text follows RFC 8785 (JCS): no white space, members sorted by UTF-16 code units (§3.2.3), strings
 * escaped as little as possible (§3.2.2.2), numbers as ECMAScript prints them (§3.2.2.3). It departs from it in one
 * point: numbers keep all their digits where RFC 8785 would round them to a double.
 */
public final class JsonSchema {
    /** So many meta-schemas may stand on each other's shoulders. */
    private static final int DEEPEST = 8;

    private final CharSequence text;
    private final SchemaDialect dialect;
    /** Every thread that finds none computes the same, and a String is safe to hand over by a race. */
    private @Nullable String canonicalText;

    private @Nullable String fingerprint;
    /** What was read, until it has been written canonically; whoever finds none reads the text again. */
    private @Nullable Json root;

    private JsonSchema(CharSequence text, SchemaDialect dialect, Json root) {
        this.text = text;
        this.dialect = dialect;
        this.root = root;
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
        return parse(text, SchemaDocuments.NONE);
    }

    /**
     * Reads a schema that may be of a dialect of one's own: where {@code $schema} names none of {@link SchemaDialect}, it
     * names a document, the meta-schema, whose own {@code $schema} in turn says what the dialect is built on. Which of
     * that one's vocabularies it has is looked at when a validator is made, which needs the same documents.
     *
     * @param text JSON text: an object, or {@code true} or {@code false}
     * @param documents meta-schemas, and whatever else the schema refers to
     * @return the schema
     * @throws InvalidSchemaException as {@link #parse(String)} has it
     */
    public static JsonSchema parse(String text, SchemaDocuments documents) {
        Json root;
        try {
            root = JsonTree.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            throw new InvalidSchemaException("The schema is not JSON: " + e.getMessage(), e);
        }
        return of(text, root, documents);
    }

    /**
     * The same for a text that may have been read already: one that knows what stands in it is neither written nor read
     * here, which is most of the time of an application that starts with hundreds of schemas.
     *
     * @param text JSON text
     * @return the schema
     * @throws InvalidSchemaException as {@link #parse(String)} has it
     */
    public static JsonSchema parse(CharSequence text) {
        return text instanceof TreeText read
                ? of(read, read.tree(), SchemaDocuments.NONE)
                : parse(text.toString(), SchemaDocuments.NONE);
    }

    private static JsonSchema of(CharSequence text, Json root, SchemaDocuments documents) {
        if (!(root instanceof Json.Obj) && !(root instanceof Json.Bool)) {
            throw new InvalidSchemaException("Expected a schema (an object or a boolean), but was " + kind(root));
        }
        return new JsonSchema(text, dialectOf(root, documents, DEEPEST), root);
    }

    private static SchemaDialect dialectOf(Json root, SchemaDocuments documents, int deepest) {
        Json keyword = root.get("$schema");
        if (keyword == null) {
            return SchemaDialect.DRAFT_2020_12;
        }
        if (!(keyword instanceof Json.Text uri)) {
            throw new InvalidSchemaException("Expected $schema to be a string at /$schema");
        }
        SchemaDialect dialect = SchemaDialect.named(uri.value());
        if (dialect != null) {
            return dialect;
        }
        String metaSchema = documents.find(uri.value()).orElse(null);
        if (metaSchema == null || deepest == 0) {
            throw new InvalidSchemaException("The dialect " + uri.value() + " is not read by Douane; use one of "
                    + SchemaDialect.uris() + ", or hand in its meta-schema");
        }
        return dialectOf(JsonTree.known(metaSchema), documents, deepest - 1);
    }

    /**
     * The schema as it was written.
     *
     * @return JSON text, members in their original order
     */
    public String text() {
        return text.toString();
    }

    /**
     * The schema in canonical form.
     *
     * @return JSON text, the same for every way of writing the same schema
     */
    public String canonicalText() {
        String known = canonicalText;
        if (known == null) {
            Json read = root;
            known = CanonicalTree.write(read == null ? JsonTree.known(text()) : read);
            canonicalText = known;
            root = null;
        }
        return known;
    }

    /**
     * What identifies the schema.
     *
     * @return SHA-256 of the UTF-8 bytes of {@link #canonicalText}, 64 hexadecimal digits in lower case
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = sha256(canonicalText());
            fingerprint = known;
        }
        return known;
    }

    /**
     * The dialect that {@code $schema} names, or that the one it names is built on.
     *
     * @return the dialect
     */
    public SchemaDialect dialect() {
        return dialect;
    }

    private static String kind(Json value) {
        if (value instanceof Json.Arr) {
            return "array";
        }
        if (value instanceof Json.Text) {
            return "string";
        }
        return value instanceof Json.Num ? "number" : "null";
    }

    private static String sha256(String canonicalText) {
        try {
            MessageDigest digest = (MessageDigest) Digest.SHA_256.clone();
            return HexFormat.of().formatHex(digest.digest(canonicalText.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            return HexFormat.of().formatHex(sha256().digest(canonicalText.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Copied for every use, never used itself: looking one up among the providers takes longer than a copy. */
    private static final class Digest {
        static final MessageDigest SHA_256 = sha256();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonSchema schema && canonicalText().equals(schema.canonicalText());
    }

    @Override
    public int hashCode() {
        return canonicalText().hashCode();
    }

    /** Dialect and fingerprint; the text is asked for by its name. */
    @Override
    public String toString() {
        return "JsonSchema[" + dialect + ", sha256:" + fingerprint() + "]";
    }
}
