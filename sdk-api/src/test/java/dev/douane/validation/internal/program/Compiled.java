package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.pattern.TextCheck;
import java.util.Optional;

/** Compiles schemas that need nobody else. */
public final class Compiled {
    private static final Foreign NOBODY = new Foreign() {
        @Override
        public Optional<TextCheck> format(String format) {
            return Optional.empty();
        }

        @Override
        public Optional<Json> document(String uri) {
            return Optional.empty();
        }

        @Override
        public boolean assertsFormats() {
            return true;
        }

        @Override
        public WholeCheck schema(String schemaPointer) {
            throw new IllegalArgumentException("The compiler should know all that is at " + schemaPointer);
        }
    };

    private Compiled() {}

    public static Node root(String schema) {
        return Program.compile(JsonSchema.parse(schema), NOBODY, 10_000).root();
    }
}
