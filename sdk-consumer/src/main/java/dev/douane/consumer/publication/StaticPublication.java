package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.internal.DurableFiles;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A publication as plain files, under the paths at which {@link RegistryServer} serves them: put the folder behind any
 * file server, bucket or Git forge's pages and it is a registry. Keep the folder: it is the memory of what was
 * published.
 */
public final class StaticPublication {
    private StaticPublication() {}

    /**
     * Writes a publication to a folder, after what is there already. Everything is checked before anything is written.
     * Each file appears at once and whole, versions before the histories that name them, the index last; so a reader
     * never sees half of a version, and a writer that is killed can be run again. Files of published versions are never
     * touched again, and files whose content is right are left alone.
     *
     * @param publication what to publish
     * @param folder where to; made if it is not there
     * @return what the folder holds now: the publication, with what was published there before
     * @throws PublicationConflictException if it would change what was published; nothing was written
     * @throws RefusedVersionException if a version is not safe after what was published; nothing was written
     * @throws IOException if the folder cannot be read or written, or another publication is writing to it
     */
    public static Publication write(Publication publication, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (FolderLock lock = FolderLock.take(folder)) {
            Publication merged = publication.after(read(folder));
            for (Contract contract : merged.contracts()) {
                requireSame(contract, lock.folder());
            }
            for (Map.Entry<RegistryRoute, byte[]> document :
                    pending(merged, folder).entrySet()) {
                Path file = folder.resolve(document.getKey().path());
                DurableFiles.createFolderOf(file);
                DurableFiles.replace(file, document.getValue());
            }
            return merged;
        }
    }

    /**
     * Says what {@link #write} would do, and does nothing: for a pipeline that shows a change before it is made.
     *
     * @param publication what to publish
     * @param folder where to; it need not be there
     * @return the files that would be written, in the order in which they would be; empty if all is as it should be
     * @throws PublicationConflictException if it would change what was published
     * @throws IOException if the folder cannot be read
     */
    public static List<PlannedChange> plan(Publication publication, Path folder) throws IOException {
        Publication merged = publication.after(read(folder));
        for (Contract contract : merged.contracts()) {
            requireSame(contract, folder);
        }
        List<PlannedChange> changes = new ArrayList<>();
        for (RegistryRoute route : pending(merged, folder).keySet()) {
            changes.add(new PlannedChange(route.path(), Files.exists(folder.resolve(route.path()))));
        }
        return List.copyOf(changes);
    }

    /** What is not there yet, or is there with other content, in the order in which it has to appear. */
    private static Map<RegistryRoute, byte[]> pending(Publication merged, Path folder) throws IOException {
        Map<RegistryRoute, byte[]> pending = new LinkedHashMap<>();
        for (Map.Entry<RegistryRoute, byte[]> document :
                PublicationDocuments.of(merged).entrySet()) {
            RegistryRoute route = document.getKey();
            Path file = folder.resolve(route.path());
            byte[] content = route instanceof RegistryRoute.Signature signature
                    ? signature(merged, signature, folder, document.getValue())
                    : document.getValue();
            boolean right =
                    Files.exists(file) && (route.immutable() || Arrays.equals(Files.readAllBytes(file), content));
            if (!right) {
                pending.put(route, content);
            }
        }
        return pending;
    }

    /** Over the bytes that are there, which an earlier version of this code may have laid out otherwise. */
    private static byte[] signature(Publication merged, RegistryRoute.Signature route, Path folder, byte[] overNewBytes)
            throws IOException {
        Path document = folder.resolve(new RegistryRoute.Document(route.id()).path());
        return Files.exists(document) ? merged.sign(Files.readAllBytes(document)) : overNewBytes;
    }

    /** A version may be there although no history names it yet: its writer was killed in between. */
    private static void requireSame(Contract contract, Path folder) throws IOException {
        Path file = folder.resolve(new RegistryRoute.Document(contract.id()).path());
        if (Files.exists(file)) {
            PublicationRules.requireSame(ContractDocument.read(contract.id(), Files.readAllBytes(file)), contract);
        }
    }

    /**
     * Reads what a folder publishes, for {@link PublicationBuilder#after}.
     *
     * @param folder where {@link #write} wrote to; it need not be there
     * @return the publication; empty if nothing was published there
     * @throws IOException if the folder cannot be read, or a file in it is not what it promises to be
     */
    public static Publication read(Path folder) throws IOException {
        Path contracts = folder.resolve("contracts");
        SortedMap<String, PublishedSeries> series = new TreeMap<>();
        if (!Files.isDirectory(contracts)) {
            return Publication.empty();
        }
        try (Stream<Path> files = Files.list(contracts)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                Optional<RegistryRoute> route = RegistryRoute.parse("contracts/" + file.getFileName());
                if (route.isPresent() && route.get() instanceof RegistryRoute.History history) {
                    series.put(history.name(), series(folder, history));
                }
            }
        }
        return new Publication(series, EvolutionRules.none(), List.of());
    }

    private static PublishedSeries series(Path folder, RegistryRoute.History route) throws IOException {
        ContractHistory history = HistoryDocument.read(route.name(), Files.readAllBytes(folder.resolve(route.path())));
        NavigableMap<Integer, Contract> contracts = new TreeMap<>();
        for (ContractVersion version : history.versions()) {
            ContractId id = ContractId.of(history.name(), version.version());
            Path file = folder.resolve(new RegistryRoute.Document(id).path());
            Contract contract = ContractDocument.read(id, Files.readAllBytes(file));
            if (!contract.fingerprint().equals(version.fingerprint())) {
                throw new InvalidDocumentException(id + ": " + file + " has another fingerprint than its history says; "
                        + "it was changed after its publication. Put the published file back");
            }
            contracts.put(version.version(), contract);
        }
        return new PublishedSeries(history, contracts);
    }
}
