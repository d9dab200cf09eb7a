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
import java.util.Arrays;
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
                    PublicationDocuments.of(merged).entrySet()) {
                Path file = folder.resolve(document.getKey().path());
                if (!document.getKey().immutable() || !Files.exists(file)) {
                    writeIfOther(file, document.getValue());
                }
            }
            return merged;
        }
    }

    private static void writeIfOther(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            DurableFiles.createFolderOf(file);
            DurableFiles.replace(file, content);
        }
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
        return new Publication(series, EvolutionRules.none());
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
