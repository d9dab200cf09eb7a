package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.consumer.definition.internal.Json;
import dev.douane.consumer.definition.internal.Keywords;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds what references in a schema point to, and puts together what {@code allOf} holds apart. */
final class SchemaParts {
    private final JsonNode root;

    SchemaParts(JsonNode root) {
        this.root = root;
    }

    /** The target of a reference inside the document; missing if it points elsewhere. */
    JsonNode target(String reference) {
        if (!reference.startsWith("#")) {
            return Json.nodes().missingNode();
        }
        String pointer = reference.substring(1);
        // A plus is a plus in a URI's fragment; the decoder at hand thinks of forms.
        return pointer.contains("%")
                ? root.at(URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8))
                : root.at(pointer);
    }

    /** The schema without its {@code allOf}, whose parts without references are merged into it. */
    static ObjectNode merged(JsonNode schema) {
        ObjectNode result = schema.deepCopy();
        JsonNode parts = result.remove("allOf");
        if (parts != null) {
            Set<String> unwanted = new LinkedHashSet<>();
            for (JsonNode part : parts) {
                if (part instanceof ObjectNode object && !part.has("$ref")) {
                    new Keywords(rest(object, result, unwanted)).mergeInto(result);
                }
            }
            if (result.get("properties") instanceof ObjectNode properties) {
                properties.remove(unwanted);
            }
        }
        return result;
    }

    /** Of names that exclude each other the first stays. */
    private static ObjectNode rest(ObjectNode part, ObjectNode whole, Set<String> unwanted) {
        ObjectNode rest = part.deepCopy();
        JsonNode either = rest.remove("oneOf");
        if (either != null) {
            for (int i = 0; i < either.size(); i++) {
                for (JsonNode name : either.get(i).path("required")) {
                    if (i == 0) {
                        require(whole, name);
                    } else {
                        unwanted.add(name.asText());
                    }
                }
            }
        }
        JsonNode not = rest.remove("not");
        if (not != null && not.path("required").size() == 2) {
            unwanted.add(not.get("required").get(1).asText());
        }
        return rest;
    }

    private static void require(ObjectNode schema, JsonNode name) {
        JsonNode required = schema.get("required");
        (required instanceof ArrayNode names ? names : schema.putArray("required")).add(name);
    }
}
