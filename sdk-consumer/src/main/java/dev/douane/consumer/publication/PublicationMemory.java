package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a store holds, as it was when it was looked at; nothing is read twice. */
final class PublicationMemory {
    private final PublicationStore store;
    private final Set<String> paths;
    private final Map<String, StoredFile> files = new HashMap<>();

    PublicationMemory(PublicationStore store) throws IOException {
        this.store = store;
        this.paths = store.paths();
    }

    /** What is published there. */
    Publication publication() throws IOException {
        SortedMap<String, PublishedSeries> series = new TreeMap<>();
        for (String path : paths) {
            Optional<RegistryRoute> route = RegistryRoute.parse(path);
            if (route.isPresent() && route.get() instanceof RegistryRoute.History history) {
                series.put(history.name(), series(history));
            }
        }
        return new Publication(series, EvolutionRules.none(), List.of());
    }

    private PublishedSeries series(RegistryRoute.History route) throws IOException {
        ContractHistory history = HistoryDocument.read(route.name(), required(route));
        NavigableMap<Integer, Contract> contracts = new TreeMap<>();
        for (ContractVersion version : history.versions()) {
            ContractId id = ContractId.of(history.name(), version.version());
            RegistryRoute document = new RegistryRoute.Document(id);
            Contract contract = ContractDocument.read(id, required(document));
            if (!contract.fingerprint().equals(version.fingerprint())) {
                throw new InvalidDocumentException(id + ": " + document.path() + " in " + store.location()
                        + " has another fingerprint than its history says; it was changed after its publication. Put the"
                        + " published file back");
            }
            contracts.put(version.version(), contract);
        }
        return new PublishedSeries(history, contracts);
    }

    private byte[] required(RegistryRoute route) throws IOException {
        Optional<StoredFile> file = read(route);
        if (file.isEmpty()) {
            throw new IOException("There is no " + route.path() + " in " + store.location()
                    + ", which was published there; put it back, every file of a publication is needed");
        }
        return file.get().content();
    }

    private Optional<StoredFile> read(RegistryRoute route) throws IOException {
        String path = route.path();
        if (!paths.contains(path)) {
            return Optional.empty();
        }
        StoredFile known = files.get(path);
        Optional<StoredFile> file = known == null ? store.read(path) : Optional.of(known);
        file.ifPresent(found -> files.put(path, found));
        return file;
    }

    /** A version may be there although no history names it yet: its writer was killed in between. */
    void requireSame(Contract contract) throws IOException {
        Optional<StoredFile> there = read(new RegistryRoute.Document(contract.id()));
        if (there.isPresent()) {
            PublicationRules.requireSame(
                    ContractDocument.read(contract.id(), there.get().content()), contract);
        }
    }

    boolean holds(String path) {
        return paths.contains(path);
    }

    /** The tag of what a file will replace. */
    Optional<String> tag(String path) {
        return Optional.ofNullable(files.get(path)).map(StoredFile::tag);
    }

    /** What is not there yet, or is there with other content, in the order in which it has to appear. */
    Map<String, PublishedFile> pending(Publication merged) throws IOException {
        Map<String, PublishedFile> pending = new LinkedHashMap<>();
        for (Map.Entry<RegistryRoute, byte[]> document :
                PublicationDocuments.of(merged).entrySet()) {
            RegistryRoute route = document.getKey();
            byte[] content = route instanceof RegistryRoute.Signature signature
                    ? signature(merged, signature, document.getValue())
                    : document.getValue();
            if (!isRight(route, content)) {
                pending.put(route.path(), new PublishedFile(route, content));
            }
        }
        return pending;
    }

    private boolean isRight(RegistryRoute route, byte[] content) throws IOException {
        if (route.immutable()) {
            return paths.contains(route.path());
        }
        Optional<StoredFile> there = read(route);
        return there.isPresent() && Arrays.equals(there.get().content(), content);
    }

    /** Over the bytes that are there, which an earlier version of this code may have laid out otherwise. */
    private byte[] signature(Publication merged, RegistryRoute.Signature route, byte[] overNewBytes)
            throws IOException {
        Optional<StoredFile> document = read(new RegistryRoute.Document(route.id()));
        return document.isPresent() ? merged.sign(document.get().content()) : overNewBytes;
    }
}
