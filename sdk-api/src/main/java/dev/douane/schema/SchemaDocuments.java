package dev.douane.schema;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Documents that schemas may refer to besides themselves: other schemas ({@code $ref}), and meta-schemas of dialects of
 * one's own ({@code $schema}, 2020-12 core §8.1). They are handed in, for Douane fetches nothing. Immutable.
 *
 * <p>A document is known by the URI under which it is handed in, and by the {@code $id} at its root ({@code id} in
 * draft-04) where that is absolute. Its {@code $schema} names its dialect; without one it is of the dialect of the schema
 * that is checked.
 */
public final class SchemaDocuments {
    /** No documents. */
    public static final SchemaDocuments NONE = new SchemaDocuments(Map.of());

    private final Map<String, String> texts;

    private SchemaDocuments(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /**
     * Documents by their URIs.
     *
     * @param documents JSON text by absolute URI; an empty fragment at its end does not matter
     * @return the documents
     * @throws InvalidSchemaException if a URI is not absolute or has a fragment, if a text is not JSON, or if two
     *     documents have the same name
     */
    public static SchemaDocuments of(Map<URI, String> documents) {
        Map<String, String> texts = new HashMap<>();
        documents.forEach((uri, text) -> put(texts, name(uri), text));
        documents.forEach((uri, text) -> identify(texts, uri, text));
        return new SchemaDocuments(texts);
    }

    /**
     * Looks one up.
     *
     * @param uri its URI; an empty fragment at its end does not matter
     * @return its text as it was handed in
     */
    public Optional<String> find(String uri) {
        return Optional.ofNullable(texts.get(bare(uri)));
    }

    private static String name(URI uri) {
        String name = bare(uri.toString());
        if (!uri.isAbsolute() || name.indexOf('#') >= 0) {
            throw new InvalidSchemaException("The document " + uri
                    + " cannot be referred to: hand it in under an absolute URI without a fragment");
        }
        return name;
    }

    private static void identify(Map<String, String> texts, URI uri, String text) {
        Json root = read(uri, text);
        Json id = root.get("$id") == null ? root.get("id") : root.get("$id");
        if (id instanceof Json.Text name) {
            String bare = bare(name.value());
            boolean absolute = bare.indexOf(':') > 0 && bare.indexOf('#') < 0;
            if (absolute && !text.equals(texts.get(bare))) {
                put(texts, bare, text);
            }
        }
    }

    private static Json read(URI uri, String text) {
        try {
            return JsonTree.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            throw new InvalidSchemaException("The document " + uri + " is not JSON: " + e.getMessage(), e);
        }
    }

    private static void put(Map<String, String> texts, String name, String text) {
        if (texts.put(name, text) != null) {
            throw new InvalidSchemaException(
                    "Two documents are called " + name + "; a reference to it could mean either");
        }
    }

    private static String bare(String uri) {
        return uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
