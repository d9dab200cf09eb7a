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
        return writeEntries(histories.stream().map(IndexDocument::entry).toList());
    }

    private static Entry entry(ContractHistory history) {
        return new Entry(
                history.name(),
                history.admitted().stream().map(ContractVersion::version).toList());
    }

    /**
     * Writes an index of contracts whose histories are not at hand.
     *
     * @param entries the contracts, in any order
     * @return as {@link #write} does
     */
    public static byte[] writeEntries(List<Entry> entries) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode contracts = root.putArray("contracts");
        entries.stream().sorted(Comparator.comparing(Entry::name)).forEach(entry -> {
            ObjectNode node = contracts.addObject().put("name", entry.name());
            entry.admitted().forEach(node.putArray("admitted")::add);
            node.put("history", new RegistryRoute.History(entry.name()).path());
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
