package dev.douane.registry.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that a registry publishes, by name: {@link RegistryRoute.Index}. */
public final class IndexDocument {
    private IndexDocument() {}

    /**
     * One contract in the index.
     *
     * @param name the contract's name
     * @param admitted the versions that the border admits, oldest first; empty if all are retired
     */
    public record Entry(String name, List<Integer> admitted) {

        /** Refuses what is not a contract's name; keeps a copy of the list. */
        public Entry {
            ContractId.requireName(name);
            admitted = List.copyOf(admitted);
        }
    }

    /**
     * Writes an index.
     *
     * @param histories what is published, in any order
     * @return UTF-8 JSON text with a line break at its end, contracts sorted by name
     */
    public static byte[] write(List<ContractHistory> histories) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode contracts = root.putArray("contracts");
        histories.stream().sorted(Comparator.comparing(ContractHistory::name)).forEach(history -> {
            ObjectNode entry = contracts.addObject().put("name", history.name());
            ArrayNode admitted = entry.putArray("admitted");
            history.admitted().stream().map(ContractVersion::version).forEach(admitted::add);
            entry.put("history", new RegistryRoute.History(history.name()).path());
        });
        return DocumentText.of(root);
    }

    /**
     * Reads an index.
     *
     * @param body UTF-8 JSON text, at most 64 MiB
     * @return the contracts, in the order of the document
     * @throws InvalidDocumentException if the document is broken
     */
    public static List<Entry> read(byte[] body) throws InvalidDocumentException {
        DocumentNode root = DocumentNode.read("the index", body);
        List<Entry> entries = new ArrayList<>();
        for (DocumentNode node : root.objects("contracts")) {
            try {
                entries.add(new Entry(node.text("name"), node.versions("admitted")));
            } catch (IllegalArgumentException e) {
                throw node.fault("name", String.valueOf(e.getMessage()), e);
            }
        }
        return List.copyOf(entries);
    }
}
