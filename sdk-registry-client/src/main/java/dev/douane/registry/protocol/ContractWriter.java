package dev.douane.registry.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractMetadata;
import java.util.List;

/** Writes contract documents. Apart from reading, which clients do alone and without loading Jackson. */
final class ContractWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContractWriter() {}

    static byte[] write(Contract contract) {
        ContractMetadata metadata = contract.metadata();
        ObjectNode root = NODES.objectNode()
                .put("name", contract.id().name())
                .put("version", contract.id().version())
                .put("fingerprint", contract.fingerprint())
                .put("dialect", contract.schema().dialect().uri())
                .put("description", metadata.description())
                .put("owner", metadata.owner());
        metadata.freshness()
                .ifPresent(freshness -> root.putObject("freshness")
                        .put("every", freshness.every().toString())
                        .put("lateAfter", freshness.lateAfter().toString()));
        metadata.lineage().ifPresent(lineage -> {
            ObjectNode node = root.putObject("lineage");
            node.set("sources", array(lineage.sources()));
            node.set("destinations", array(lineage.destinations()));
        });
        ArrayNode fields = root.putArray("fields");
        metadata.fields().forEach(field -> fields.add(write(field)));
        root.set("schema", SchemaDocument.tree(contract.schema()));
        return DocumentText.of(root);
    }

    private static ObjectNode write(ContractField field) {
        ObjectNode node = NODES.objectNode()
                .put("path", field.path())
                .put("type", field.type())
                .put("required", field.required());
        node.set("constraints", array(field.constraints()));
        return node.put("definition", field.definition());
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
