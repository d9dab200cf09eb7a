package dev.douane.registry.source;

import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Schemas that one schema refers to, put into it under the names by which they are referred to: a compound document, as
 * 2020-12 core §9.3 has it. No {@code $ref} is touched. What draft-07 and draft-04 say of {@code $id} and {@code id}
 * within a schema (§8.2.1, §7.2) makes it work there, too.
 */
final class SchemaBundle {
    private static final String REF = "$ref";

    private final SchemaDialect dialect;
    private final Json.Obj root;
    private final Map<String, Json> parts = new LinkedHashMap<>();

    SchemaBundle(SchemaDialect dialect, Json.Obj root) {
        this.dialect = dialect;
        this.root = root;
    }

    static String idKeyword(SchemaDialect dialect) {
        return dialect == SchemaDialect.DRAFT_04 ? "id" : "$id";
    }

    int size() {
        return parts.size();
    }

    /** Adds a schema under an address, which takes the place of its own. */
    void add(URI address, Json.Obj schema) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(idKeyword(dialect), new Json.Text(address.toString()));
        members.putAll(
                dialect != SchemaDialect.DRAFT_2020_12 && schema.get(REF) != null ? moved(schema) : schema.members());
        members.put(idKeyword(dialect), new Json.Text(address.toString()));
        // It is that of the whole.
        members.remove("$schema");
        parts.put(address.toString(), new Json.Obj(members));
    }

    /** Before 2019-09, what stands beside a {@code $ref} does not count, an address included. */
    private static Map<String, Json> moved(Json.Obj schema) {
        Map<String, Json> members = new LinkedHashMap<>();
        Json reference = schema.members().get(REF);
        members.put("allOf", new Json.Arr(List.of(new Json.Obj(Map.of(REF, reference)))));
        Json definitions = schema.get("definitions");
        if (definitions != null) {
            members.put("definitions", definitions);
        }
        return members;
    }

    Json.Obj whole() {
        if (parts.isEmpty()) {
            return root;
        }
        String keyword = dialect == SchemaDialect.DRAFT_2020_12 ? "$defs" : "definitions";
        Map<String, Json> definitions = new LinkedHashMap<>();
        if (root.get(keyword) instanceof Json.Obj own) {
            definitions.putAll(own.members());
        }
        parts.forEach((address, part) -> definitions.put(unused(address, definitions), part));
        Map<String, Json> members = new LinkedHashMap<>(root.members());
        members.put(keyword, new Json.Obj(definitions));
        return new Json.Obj(members);
    }

    private static String unused(String key, Map<String, Json> taken) {
        String free = key;
        while (taken.containsKey(free)) {
            free = free + "'";
        }
        return free;
    }
}
