package dev.douane.registry.protocol;

import dev.douane.internal.json.Json;
import dev.douane.internal.json.PrettyTree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of a subject, as Confluent's REST API of schema registries gives it at
 * {@code /subjects/{subject}/versions/{version}}.
 *
 * @param subject the subject, as the registry calls it
 * @param version its number within the subject, from 1
 * @param id what the registry calls the schema, whatever the subject
 * @param schemaType {@code JSON}, {@code AVRO}, {@code PROTOBUF}
 * @param references the schemas that this one refers to
 * @param schema the schema's text
 */
public record SubjectVersion(
        String subject, int version, int id, String schemaType, List<SchemaReference> references, String schema) {

    /** What is JSON Schema; a registry that names no type means Avro. */
    public static final String JSON = "JSON";

    static final String AVRO = "AVRO";

    /** Keeps a copy of the list. */
    public SubjectVersion {
        references = List.copyOf(references);
    }

    /**
     * A schema that another one refers to.
     *
     * @param name how the other one's {@code $ref} calls it
     * @param subject the subject where it stands
     * @param version the version of that subject
     */
    public record SchemaReference(String name, String subject, int version) {}

    /**
     * Reads a version.
     *
     * @param what the version, for messages
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the version
     * @throws InvalidDocumentException if it is not one
     */
    public static SubjectVersion read(String what, byte[] body) throws InvalidDocumentException {
        DocumentNode root = DocumentNode.root(what, DocumentNode.tree(what, body, SubjectLists.SPEAKER));
        List<SchemaReference> references = new ArrayList<>();
        for (DocumentNode node : root.has("references") ? root.objects("references") : List.<DocumentNode>of()) {
            references.add(new SchemaReference(node.text("name"), node.text("subject"), node.version("version")));
        }
        return new SubjectVersion(
                root.text("subject"),
                root.version("version"),
                root.version("id"),
                root.has("schemaType") ? root.text("schemaType") : AVRO,
                references,
                root.text("schema"));
    }

    /**
     * Writes the version.
     *
     * @return UTF-8 JSON text with a line break at its end
     */
    public byte[] write() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("subject", new Json.Text(subject));
        members.put("version", number(version));
        members.put("id", number(id));
        members.putAll(schemaMembers());
        return text(new Json.Obj(members));
    }

    /**
     * Writes the schema alone, as {@code /schemas/ids/{id}} gives it.
     *
     * @return UTF-8 JSON text with a line break at its end
     */
    public byte[] writeSchema() {
        return text(new Json.Obj(schemaMembers()));
    }

    private Map<String, Json> schemaMembers() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("schemaType", new Json.Text(schemaType));
        if (!references.isEmpty()) {
            members.put(
                    "references",
                    new Json.Arr(references.stream().map(SubjectVersion::json).toList()));
        }
        members.put("schema", new Json.Text(schema));
        return members;
    }

    private static Json json(SchemaReference reference) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("name", new Json.Text(reference.name()));
        members.put("subject", new Json.Text(reference.subject()));
        members.put("version", number(reference.version()));
        return new Json.Obj(members);
    }

    static Json number(int value) {
        return new Json.Num(BigDecimal.valueOf(value));
    }

    static byte[] text(Json root) {
        return (PrettyTree.write(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
