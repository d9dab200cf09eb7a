package dev.douane.registry.protocol;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.Freshness;
import dev.douane.contract.Lineage;
import dev.douane.internal.json.TreeText;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One version of a contract, whole: {@link RegistryRoute.Document}. */
public final class ContractDocument {
    private ContractDocument() {}

    /**
     * Writes a contract.
     *
     * @param contract the contract
     * @return UTF-8 JSON text with a line break at its end
     */
    public static byte[] write(Contract contract) {
        return ContractWriter.write(contract);
    }

    /**
     * Reads a contract.
     *
     * @param asked the contract that was asked for
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the contract, with the id that was asked for and the fingerprint that the document claims
     * @throws InvalidDocumentException if the document is broken, is another contract's, or holds a schema with
     *     another fingerprint or dialect than it claims
     */
    public static Contract read(ContractId asked, byte[] body) throws InvalidDocumentException {
        DocumentNode root = DocumentNode.read(asked.toString(), body);
        if (!root.text("name").equals(asked.name())) {
            throw root.fault("name", "expected the name that was asked for, " + asked.name() + ", but was another");
        }
        if (root.version("version") != asked.version()) {
            throw root.fault(
                    "version",
                    "expected the version that was asked for, " + asked.version() + ", but was "
                            + root.version("version"));
        }
        ContractMetadata metadata = new ContractMetadata(
                root.text("description"), root.text("owner"), freshness(root), lineage(root), fields(root));
        return new Contract(asked, metadata, schema(root));
    }

    private static Optional<Freshness> freshness(DocumentNode root) throws InvalidDocumentException {
        Optional<DocumentNode> node = root.object("freshness");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Freshness.of(node.get().text("every"), node.get().text("lateAfter")));
        } catch (IllegalArgumentException e) {
            throw root.fault("freshness", "expected ISO-8601 periods or durations", e);
        }
    }

    private static Optional<Lineage> lineage(DocumentNode root) throws InvalidDocumentException {
        Optional<DocumentNode> node = root.object("lineage");
        return node.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Lineage(node.get().texts("sources"), node.get().texts("destinations")));
    }

    private static List<ContractField> fields(DocumentNode root) throws InvalidDocumentException {
        List<ContractField> fields = new ArrayList<>();
        for (DocumentNode field : root.objects("fields")) {
            fields.add(new ContractField(
                    field.text("path"),
                    field.text("type"),
                    field.flag("required"),
                    field.texts("constraints"),
                    field.text("definition")));
        }
        return fields;
    }

    private static JsonSchema schema(DocumentNode root) throws InvalidDocumentException {
        JsonSchema schema;
        try {
            schema = JsonSchema.parse(TreeText.of(root.required("schema")));
        } catch (InvalidSchemaException e) {
            throw root.fault("schema", String.valueOf(e.getMessage()), e);
        }
        String claimed = root.text("fingerprint");
        if (!schema.fingerprint().equals(claimed)) {
            throw root.fault(
                    "fingerprint",
                    "the document claims another fingerprint than its schema has, " + schema.fingerprint()
                            + "; it was changed after its publication, or damaged on its way");
        }
        if (!root.text("dialect").equals(schema.dialect().uri())) {
            throw root.fault(
                    "dialect",
                    "expected the schema's dialect, " + schema.dialect().uri());
        }
        return schema;
    }
}
