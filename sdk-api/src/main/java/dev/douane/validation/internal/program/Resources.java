package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resources of a schema and of the documents that it refers to, by their URIs, with the names of places within them. */
final class Resources {
    private final Map<String, Resource> byUri = new HashMap<>();
    /** How many resources have a dynamic anchor. */
    private final Map<String, Integer> dynamic = new HashMap<>();

    private final Uris uris = new Uris();

    @Nullable
    Resource get(String uri) {
        return byUri.get(uri);
    }

    void put(String uri, Resource resource) {
        byUri.put(uri, resource);
    }

    /** The resource that a schema belongs to, which is one of its own if it says so. */
    Resource of(Json schema, String pointer, Resource outer) {
        SchemaDialect dialect = outer.document.vocabulary().dialect();
        if (dialect != SchemaDialect.DRAFT_2020_12 && schema.get("$ref") != null) {
            return outer;
        }
        Resource resource = outer;
        if (schema.get(dialect == SchemaDialect.DRAFT_04 ? "id" : "$id") instanceof Json.Text id) {
            String value = id.value();
            int hash = value.indexOf('#');
            String base = hash < 0 ? value : value.substring(0, hash);
            if (!base.isEmpty()) {
                resource = new Resource(uris.resolve(outer.uri, base), pointer, outer.document);
                Resource before = byUri.put(resource.uri, resource);
                if (before != null && !before.pointer.equals(pointer)) {
                    throw new NotCompiledException("two schemas have the same $id");
                }
            }
            if (hash >= 0 && hash + 1 < value.length()) {
                anchor(resource.anchors, value.substring(hash + 1), pointer);
            }
        }
        if (dialect == SchemaDialect.DRAFT_2020_12) {
            if (schema.get("$anchor") instanceof Json.Text anchor) {
                anchor(resource.anchors, anchor.value(), pointer);
            }
            if (schema.get("$dynamicAnchor") instanceof Json.Text anchor) {
                anchor(resource.anchors, anchor.value(), pointer);
                anchor(resource.dynamicAnchors, anchor.value(), pointer);
                dynamic.put(anchor.value(), 1 + dynamic.getOrDefault(anchor.value(), 0));
            }
        }
        return resource;
    }

    private static void anchor(Map<String, String> anchors, String name, String pointer) {
        String before = anchors.put(name, pointer);
        if (before != null && !before.equals(pointer)) {
            throw new NotCompiledException("two schemas have the same anchor");
        }
    }

    String resolve(String base, String reference) {
        return uris.resolve(base, reference);
    }

    /** The other name that a document gives itself. */
    String identified(Json json, String uri) {
        Json id = json.get("$id") == null ? json.get("id") : json.get("$id");
        return id instanceof Json.Text text ? resolve(uri, text.value().replaceFirst("#.*", "")) : uri;
    }

    /** Whether more than one resource has a dynamic anchor. */
    boolean manyHave(String dynamicAnchor) {
        return dynamic.getOrDefault(dynamicAnchor, 0) > 1;
    }
}
