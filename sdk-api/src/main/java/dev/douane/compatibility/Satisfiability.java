package dev.douane.compatibility;

import java.util.Optional;

/**
 * Whether a schema accepts any document at all.
 *
 * @param verdict the answer
 * @param example a small document that the schema accepts, as JSON text; present exactly if it is known to accept some
 * @param pointer the place in the schema, as an RFC 6901 pointer, of the innermost required field, or item that an array
 *     must have, that no value can satisfy; empty if it is the schema itself, or if the schema accepts documents
 * @param reason why it accepts nothing, or why that is not known; empty if it accepts documents
 */
public record Satisfiability(Answer verdict, Optional<String> example, String pointer, String reason) {
    /** The answers. */
    public enum Answer {
        /** There are documents that the schema accepts. */
        SATISFIABLE,
        /** There is none. */
        UNSATISFIABLE,
        /** Not found out. */
        UNDECIDED
    }
}
