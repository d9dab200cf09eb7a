package dev.douane.registry.source;

import dev.douane.schema.JsonSchema;

/** What somebody else's registry holds as a schema. */
sealed interface ForeignSchema {
    /** A JSON Schema, with everything that it refers to. */
    record Understood(JsonSchema schema) implements ForeignSchema {}

    /** Something that Douane has no use for, and why. */
    record Unreadable(String why) implements ForeignSchema {}
}
