package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a keyword stands in the schema's document. The engine counts from the nearest resource, that is from the
 * nearest {@code $id}; people look from the top.
 */
final class SchemaPointers {
    private static final Step ROOT = new Step(null, "");

    private final Map<String, Step> resources = new HashMap<>();

    SchemaPointers(Schema root) {
        IdentityHashMap<JsonNode, Step> identified = new IdentityHashMap<>();
        find(root.getSchemaNode(), ROOT, root.getSchemaContext().getDialect().getIdKeyword(), identified);
        for (Schema resource : root.getSchemaContext().getSchemaResources().values()) {
            Step step = identified.get(resource.getSchemaNode());
            if (step != null && resource.getSchemaLocation().getFragment().getNameCount() == 0) {
                resources.put(iri(resource.getSchemaLocation()), step);
            }
        }
        resources.put(iri(root.getSchemaLocation()), ROOT);
    }

    private static void find(JsonNode node, Step step, String idKeyword, IdentityHashMap<JsonNode, Step> found) {
        if (node.isObject()) {
            if (node.path(idKeyword).isTextual()) {
                found.put(node, step);
            }
            node.properties()
                    .forEach(member -> find(member.getValue(), new Step(step, member.getKey()), idKeyword, found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), new Step(step, Integer.toString(i)), idKeyword, found);
            }
        }
    }

    /** A pointer, or for a keyword of an official meta-schema its URI with the pointer as fragment. */
    String of(SchemaLocation location) {
        String iri = iri(location);
        Step resource = resources.get(iri);
        String pointer = Pointers.of(location.getFragment());
        return resource != null ? resource.pointer() + pointer : iri + "#" + pointer;
    }

    private static String iri(SchemaLocation location) {
        return location.getAbsoluteIri() == null
                ? ""
                : location.getAbsoluteIri().toString();
    }

    /** A step down from the root. Pointers are spelled out late: long names within each other have very long ones. */
    private record Step(@Nullable Step outer, String segment) {
        String pointer() {
            Deque<String> segments = new ArrayDeque<>();
            for (Step step = this; step.outer != null; step = step.outer) {
                segments.push(step.segment);
            }
            StringBuilder pointer = new StringBuilder();
            for (String one : segments) {
                pointer.append('/').append(Pointers.escape(one));
            }
            return pointer.toString();
        }
    }
}
