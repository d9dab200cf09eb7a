package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A publication as plain files, under the paths at which {@link RegistryServer} serves them: put the folder behind any
 * file server or Git forge's pages, or write to a bucket, and it is a registry. Keep what is there: it is the memory of what
 * was published.
 *
 * <p>Everything is checked before anything is written. Each file appears at once and whole, versions before the histories
 * that name them, the index last; so a reader never sees half of a version, and a writer that is killed can be run again.
 * Files of published versions are never touched again, and files whose content is right are left alone.
 */
public final class StaticPublication {
    private StaticPublication() {}

    /**
     * Writes a publication to a folder, after what is there already.
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
            return write(publication, new FolderStore(lock.folder()));
        }
    }

    /**
     * Writes a publication to another kind of place, after what is there already. Of two that write at once, one is told
     * that it came second; it stops where it noticed, and can be run again.
     *
     * @param publication what to publish
     * @param store where to
     * @return what the store holds now: the publication, with what was published there before
     * @throws PublicationConflictException if it would change what was published; nothing was written
     * @throws RefusedVersionException if a version is not safe after what was published; nothing was written
     * @throws IOException if the store cannot be asked, or another publication wrote to it meanwhile
     */
    public static Publication write(Publication publication, PublicationStore store) throws IOException {
        PublicationMemory memory = new PublicationMemory(store);
        Publication merged = merged(publication, memory);
        for (PublishedFile file : memory.pending(merged).values()) {
            store.write(file, memory.tag(file.path()));
        }
        return merged;
    }

    /**
     * Says what {@link #write(Publication, Path)} would do, and does nothing: for a pipeline that shows a change before it
     * is made.
     *
     * @param publication what to publish
     * @param folder where to; it need not be there
     * @return the files that would be written, in the order in which they would be; empty if all is as it should be
     * @throws PublicationConflictException if it would change what was published
     * @throws IOException if the folder cannot be read
     */
    public static List<PlannedChange> plan(Publication publication, Path folder) throws IOException {
        return plan(publication, new FolderStore(folder));
    }

    /**
     * Says what {@link #write(Publication, PublicationStore)} would do, and does nothing.
     *
     * @param publication what to publish
     * @param store where to
     * @return the files that would be written, in the order in which they would be; empty if all is as it should be
     * @throws PublicationConflictException if it would change what was published
     * @throws IOException if the store cannot be asked
     */
    public static List<PlannedChange> plan(Publication publication, PublicationStore store) throws IOException {
        PublicationMemory memory = new PublicationMemory(store);
        Map<String, PublishedFile> pending = memory.pending(merged(publication, memory));
        return pending.keySet().stream()
                .map(path -> new PlannedChange(path, memory.holds(path)))
                .toList();
    }

    private static Publication merged(Publication publication, PublicationMemory memory) throws IOException {
        Publication merged = publication.after(memory.publication());
        for (Contract contract : merged.contracts()) {
            memory.requireSame(contract);
        }
        return merged;
    }

    /**
     * Reads what a folder publishes, for {@link PublicationBuilder#after}.
     *
     * @param folder where {@link #write(Publication, Path)} wrote to; it need not be there
     * @return the publication; empty if nothing was published there
     * @throws IOException if the folder cannot be read, or a file in it is not what it promises to be
     */
    public static Publication read(Path folder) throws IOException {
        return read(new FolderStore(folder));
    }

    /**
     * Reads what a store publishes, for {@link PublicationBuilder#after}.
     *
     * @param store where {@link #write(Publication, PublicationStore)} wrote to
     * @return the publication; empty if nothing was published there
     * @throws IOException if the store cannot be asked, or a file in it is not what it promises to be
     */
    public static Publication read(PublicationStore store) throws IOException {
        return new PublicationMemory(store).publication();
    }
}
