package dev.douane.validation.internal.program;

import dev.douane.schema.JsonSchema;

/** Compiles schemas that need nobody else. */
public final class Compiled {
    private Compiled() {}

    public static Node root(String schema) {
        return Program.compile(JsonSchema.parse(schema), SelfContained.SCHEMA, 10_000)
                .root();
    }
}
