package dev.douane.validation.internal.program;

import dev.douane.validation.internal.pattern.TextCheck;
import java.util.Optional;

/** What the compiler leaves to somebody else. */
public interface Foreign {
    /**
     * The check of a format that is not one of our own.
     *
     * @param format its name
     * @return the check; empty if nobody knows the format, so that it says nothing
     */
    Optional<TextCheck> format(String format);

    /**
     * The check of a schema that has keywords beyond the compiler.
     *
     * @param schemaPointer where the schema stands in the document
     * @return the check
     */
    WholeCheck schema(String schemaPointer);
}
