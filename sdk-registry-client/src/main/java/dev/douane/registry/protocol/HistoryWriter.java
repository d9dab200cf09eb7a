package dev.douane.registry.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractVersion;

/** Writes histories. Apart from reading, which clients do alone and without loading Jackson. */
final class HistoryWriter {
    private HistoryWriter() {}

    static byte[] write(ContractHistory history) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("name", history.name());
        ArrayNode versions = root.putArray("versions");
        for (ContractVersion version : history.versions()) {
            ObjectNode node = versions.addObject()
                    .put("version", version.version())
                    .put("status", HistoryDocument.statusText(version.status()))
                    .put("fingerprint", version.fingerprint());
            version.successor().ifPresent(successor -> node.put("successor", successor));
            version.until().ifPresent(until -> node.put("until", until.toString()));
        }
        return DocumentText.of(root);
    }
}
