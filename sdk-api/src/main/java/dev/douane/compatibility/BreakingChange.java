package dev.douane.compatibility;

/**
 * One way in which documents of the older schema are refused by the newer one.
 *
 * @param field where in documents, as an RFC 6901 pointer in which {@code *} stands for any index; empty for the document
 *     itself
 * @param keyword the keyword of the newer schema that is not satisfied
 * @param olderPointer where in the older schema the same field is described, as an RFC 6901 pointer; that of the nearest
 *     enclosing schema if it is not described
 * @param newerPointer where in the newer schema the keyword stands, as an RFC 6901 pointer
 * @param message what changed, a sentence for people
 * @param witness a small document as JSON text, valid under the older schema and refused by the newer one for this
 *     reason; two validators have confirmed it
 */
public record BreakingChange(
        String field, String keyword, String olderPointer, String newerPointer, String message, String witness) {
    /** The sentence, and the witness. */
    @Override
    public String toString() {
        return message + "; for example " + witness;
    }
}
