package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where a keyword stands in the schema's document. The engine counts from the nearest resource, that is from the
 * nearest {@code $id}; people look from the top.
 */
final class SchemaPointers {
    private final Map<String, String> resources = new HashMap<>();

    SchemaPointers(Schema root) {
        IdentityHashMap<JsonNode, String> identified = new IdentityHashMap<>();
        find(root.getSchemaNode(), "", root.getSchemaContext().getDialect().getIdKeyword(), identified);
        for (Schema resource : root.getSchemaContext().getSchemaResources().values()) {
            String pointer = identified.get(resource.getSchemaNode());
            if (pointer != null && resource.getSchemaLocation().getFragment().getNameCount() == 0) {
                resources.put(iri(resource.getSchemaLocation()), pointer);
            }
        }
        resources.put(iri(root.getSchemaLocation()), "");
    }

    private static void find(JsonNode node, String pointer, String idKeyword, IdentityHashMap<JsonNode, String> found) {
        if (node.isObject()) {
            if (node.path(idKeyword).isTextual()) {
                found.put(node, pointer);
            }
            node.properties()
                    .forEach(member -> find(
                            member.getValue(), pointer + "/" + Pointers.escape(member.getKey()), idKeyword, found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), pointer + "/" + i, idKeyword, found);
            }
        }
    }

    /** A pointer, or for a keyword of an official meta-schema its URI with the pointer as fragment. */
    String of(SchemaLocation location) {
        String iri = iri(location);
        String resource = resources.get(iri);
        String pointer = Pointers.of(location.getFragment());
        return resource != null ? resource + pointer : iri + "#" + pointer;
    }

    private static String iri(SchemaLocation location) {
        return location.getAbsoluteIri() == null
                ? ""
                : location.getAbsoluteIri().toString();
    }
}
