package dev.douane.validation;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import dev.douane.validation.internal.pattern.UndecidedTextException;
import java.util.Optional;

/** Turns the engine's errors into violations, without their positions. */
final class ViolationFactory {
    private static final String FALSE = "/false";

    private final SchemaPointers schemaPointers;

    ViolationFactory(SchemaPointers schemaPointers) {
        this.schemaPointers = schemaPointers;
    }

    Violation of(Error error) {
        return new Violation(
                Pointers.ofInstance(error),
                error.getKeyword(),
                schemaPointer(error),
                Optional.empty(),
                Sentences.of(error));
    }

    Violation of(PatternGaveUp gaveUp) {
        SchemaLocation location = gaveUp.schema();
        String schemaPointer = location == null ? "" : schemaPointers.of(location);
        return new Violation(
                gaveUp.instance() == null ? "" : Pointers.of(gaveUp.instance()),
                schemaPointer.isEmpty() ? "pattern" : schemaPointer.substring(schemaPointer.lastIndexOf('/') + 1),
                schemaPointer,
                Optional.empty(),
                UndecidedTextException.CANNOT_BE_TOLD + gaveUp.reason());
    }

    private String schemaPointer(Error error) {
        String pointer = schemaPointers.of(error.getSchemaLocation());
        // The engine names a keyword inside a schema that is a boolean and has none.
        boolean inBoolean = error.getKeyword().equals("false") && pointer.endsWith(FALSE);
        return inBoolean ? pointer.substring(0, pointer.length() - FALSE.length()) : pointer;
    }
}
