package dev.douane.consumer.publication;

import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.internal.json.PrettyTree;
import dev.douane.schema.JsonSchema;
import java.util.LinkedHashMap;
import java.util.Map;

/** A schema as it is given to those who speak Confluent's API. */
final class SubjectSchema {
    private static final String DIALECT = "$schema";

    private SubjectSchema() {}

    /** The text; with a dialect where it names none, for what is 2020-12 here is draft-07 to them. */
    static String text(JsonSchema schema) {
        Json root = JsonTree.known(schema.text());
        if (!(root instanceof Json.Obj object) || root.get(DIALECT) != null) {
            return schema.text();
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(DIALECT, new Json.Text(schema.dialect().uri()));
        members.putAll(object.members());
        return PrettyTree.write(new Json.Obj(members)) + "\n";
    }
}
