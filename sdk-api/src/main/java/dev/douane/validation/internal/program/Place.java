package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;

/** A schema where it stands in the document. Identity is what counts: equal schemas elsewhere are others. */
final class Place {
    final int id;
    final Json schema;
    final String pointer;
    final Resource resource;
    /** The keyword whose value this is, or that of the map or the list that holds it. */
    final String role;

    Place(int id, Json schema, String pointer, Resource resource, String role) {
        this.id = id;
        this.schema = schema;
        this.pointer = pointer;
        this.resource = resource;
        this.role = role;
    }

    boolean isFalse() {
        return schema.equals(new Json.Bool(false));
    }

    String pointer(String keyword) {
        return pointer + "/" + keyword;
    }
}
