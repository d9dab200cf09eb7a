package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
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
     * A document besides the schema itself.
     *
     * @param uri its URI
     * @return the document; empty if nobody handed it in
     */
    Optional<Json> document(String uri);

    /**
     * Whether {@code format} is an assertion where the dialect leaves it open.
     *
     * @return false if it says nothing there
     */
    boolean assertsFormats();

    /**
     * The check of a schema that has keywords beyond the compiler.
     *
     * @param schemaPointer where the schema stands in the document; in another one, with its URI and {@code #} before
     * @return the check
     */
    WholeCheck schema(String schemaPointer);
}
