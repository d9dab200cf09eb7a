package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;

/** A schema where it stands in the document. Identity is what counts: equal schemas elsewhere are others. */
final class Place implements Comparable<Place> {
    final int id;
    final Json schema;
    final String pointer;
    final Resource resource;
    /** The keyword whose value this is, or that of the map or the list that holds it. */
    final String role;
    /** Whether it has keywords by which the place alone does not decide. */
    boolean combines;

    private final String prefix;

    Place(int id, Json schema, String pointer, Resource resource, String role) {
        this.id = id;
        this.schema = schema;
        this.pointer = pointer;
        this.resource = resource;
        this.role = role;
        this.prefix = pointer.concat("/");
    }

    SchemaDialect dialect() {
        return resource.document.vocabulary().dialect();
    }

    /** Whether nothing counts beside a {@code $ref} (draft-07 core §8.3). */
    boolean refStandsAlone() {
        return resource.document.vocabulary().refStandsAlone();
    }

    boolean isFalse() {
        return schema.equals(Json.Bool.FALSE);
    }

    /** The order in which they were found. */
    @Override
    public int compareTo(Place other) {
        return Integer.compare(id, other.id);
    }

    String pointer(String keyword) {
        return prefix.concat(keyword);
    }
}
