package dev.douane.registry.protocol;

import dev.douane.internal.json.Json;

/**
 * Which version of a subject has this schema: what is posted to {@code /subjects/{subject}} of Confluent's REST API of
 * schema registries.
 *
 * @param schemaType {@code JSON}, {@code AVRO}, {@code PROTOBUF}
 * @param references whether it refers to other schemas
 * @param schema the schema's text
 */
public record SubjectQuestion(String schemaType, boolean references, String schema) {

    /**
     * Reads a question.
     *
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the question
     * @throws InvalidDocumentException if it is none
     */
    public static SubjectQuestion read(byte[] body) throws InvalidDocumentException {
        DocumentNode root = DocumentNode.root("the question", DocumentNode.tree("the question", body, "a client"));
        boolean references =
                says(root, "references") && !root.objects("references").isEmpty();
        String type = says(root, "schemaType") ? root.text("schemaType") : SubjectVersion.AVRO;
        return new SubjectQuestion(type, references, root.text("schema"));
    }

    /** Some clients write what they have nothing to say of as null. */
    private static boolean says(DocumentNode root, String member) throws InvalidDocumentException {
        return root.has(member) && !(root.required(member) instanceof Json.Nil);
    }

    /**
     * Whether it asks for a JSON Schema that refers to no other.
     *
     * @return false for what cannot be a contract's
     */
    public boolean isWholeJsonSchema() {
        return schemaType.equals(SubjectVersion.JSON) && !references;
    }
}
