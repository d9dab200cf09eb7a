package dev.douane.validation;

import java.util.Optional;

/**
 * One reason why a payload is refused.
 *
 * @param pointer where in the payload, as an RFC 6901 pointer: for a property that is missing, the object that lacks
 *     it; for a property that may not be there, the property
 * @param keyword the keyword of JSON Schema that is not satisfied, {@code false} for a schema that is {@code false},
 *     {@value #JSON} for text that is not JSON or beyond a limit
 * @param schemaPointer where in the schema's document that keyword stands, behind every {@code $ref}, as an RFC 6901
 *     pointer; for a keyword of an official meta-schema its URI with the pointer as fragment; empty for {@value #JSON}
 * @param position where the value that {@code pointer} names begins, also where the violation is about the property's
 *     name; for {@value #JSON} where reading stopped; empty where that is not known
 * @param message a sentence for people; it names properties and what the schema asks, and never echoes a value
 */
public record Violation(
        String pointer, String keyword, String schemaPointer, Optional<PayloadPosition> position, String message) {

    /** The keyword of violations that come before any schema is looked at. */
    public static final String JSON = "json";

    /** Place and sentence, for example {@code /0/code (line 3, column 17): expected …}. */
    @Override
    public String toString() {
        String place = pointer.isEmpty() ? "the payload" : pointer;
        return place + position.map(p -> " (" + p + ")").orElse("") + ": " + message;
    }
}
