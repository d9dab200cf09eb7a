package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.TextCheck;
import java.util.Optional;

/** For a schema of which only what it holds itself is asked about. */
enum SelfContained implements Foreign {
    SCHEMA;

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
        throw new NotCompiledException("at " + schemaPointer + " stands what only a validator can decide");
    }
}
