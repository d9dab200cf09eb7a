package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks, wherever it stands in its document. The fields of a contract are many and their kinds few: what reads
 * them can be shared, as long as whoever says what is wrong goes by the node.
 *
 * @param resource where it stands: that decides about the dialect
 * @param asked the schema without its annotations
 */
record Likeness(Resource resource, Json asked) {
    /** None of them asks anything of a value (2020-12 validation §9, core §8.3). */
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "$comment");

    /** Answers null if the schema is not one that can be compared: what it refers to depends on where it stands. */
    static @Nullable Likeness of(Place place) {
        if (!(place.schema instanceof Json.Obj object) || refers(object)) {
            return null;
        }
        Map<String, Json> asked = new LinkedHashMap<>(object.members());
        asked.keySet().removeAll(ANNOTATIONS);
        return new Likeness(place.resource, new Json.Obj(asked));
    }

    private static boolean refers(Json schema) {
        if (schema instanceof Json.Arr array) {
            return array.items().stream().anyMatch(Likeness::refers);
        }
        return schema instanceof Json.Obj object
                && object.members().entrySet().stream()
                        .anyMatch(member -> (member.getKey().startsWith("$")
                                        && !member.getKey().equals("$comment"))
                                || member.getKey().equals("id")
                                || refers(member.getValue()));
    }
}
