package dev.douane.registry.source;

import dev.douane.internal.DurableFiles;
import dev.douane.registry.protocol.RegistryRoute;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A snapshot in a folder, one file per document:
 *
 * <pre>
 * folder/v1/registry.example.org-5f2b…/contracts/communes.json.snapshot
 * folder/v1/registry.example.org-5f2b…/contracts/communes/3.json.snapshot
 * folder/v1/registry.example.org-5f2b…/contracts/communes/3.json.snapshot.corrupt
 * </pre>
 *
 * <p>The first folder is the version of the format: versions of the SDK that write another one live beside each other.
 * The second is the registry, so that one folder serves many. A file is written aside, flushed and renamed, and begins
 * with a checksum; what does not fit its checksum is renamed to {@code .corrupt} and logged.
 */
public final class FolderSnapshot implements ContractSnapshot {
    private static final String FORMAT = "v1";
    private static final String SUFFIX = ".snapshot";
    private static final String PARTIAL = ".partial";
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final int MAX_HEAD_BYTES = 16 << 10;

    private final Path folder;
    private final int maxBytes;
    /** The folder's name, where files have no other names than those of the default file system. */
    private final Optional<String> plain;

    private FolderSnapshot(Path folder, int maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.plain = folder.getFileSystem().equals(FileSystems.getDefault())
                ? Optional.of(folder + folder.getFileSystem().getSeparator())
                : Optional.empty();
    }

    /**
     * A snapshot of one registry; documents up to 8 MiB.
     *
     * @param folder where to keep it, on a file system with atomic renames; made when there is something to keep
     * @param registry what tells registries apart: the address, as {@link ContractSource#location} gives it
     * @return the snapshot
     */
    public static FolderSnapshot of(Path folder, String registry) {
        return new FolderSnapshot(
                folder.resolve(FORMAT).resolve(RegistryFolder.name(registry)),
                BoundedBody.DEFAULT_MAX_BYTES + MAX_HEAD_BYTES);
    }

    @Override
    public Optional<DocumentCopy> read(RegistryRoute route) throws IOException {
        byte[] content;
        try (InputStream in = open(route)) {
            content = BoundedBody.read(in, maxBytes, route.path());
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(SnapshotFormat.read(route, content));
        } catch (IllegalArgumentException e) {
            putAside(route, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** By the older way where there is one: it takes a tenth of the time while nothing is compiled yet. */
    private InputStream open(RegistryRoute route) throws IOException {
        if (plain.isPresent()) {
            try {
                return new FileInputStream(plain.get() + route.path() + SUFFIX);
            } catch (FileNotFoundException e) {
                // Said of a file that is not there and of one that may not be read: the newer way tells them apart.
            }
        }
        return Files.newInputStream(file(route));
    }

    @Override
    public boolean holds(RegistryRoute route) {
        return Files.isRegularFile(file(route));
    }

    @Override
    public void write(RegistryRoute route, DocumentCopy entry) throws IOException {
        Path file = file(route);
        DurableFiles.createFolderOf(file);
        // A name of its own for each writer: many processes may keep the same document at once.
        Path aside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + PARTIAL);
        try {
            DurableFiles.write(aside, SnapshotFormat.write(route, entry));
            DurableFiles.moveIntoPlace(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
        removeLeftOvers(file.resolveSibling("."));
    }

    /** What a process was writing when it was killed. Nobody takes an hour to write a document. */
    private static void removeLeftOvers(Path folder) {
        FileTime before = FileTime.from(Instant.now().minus(ABANDONED));
        try (DirectoryStream<Path> partials = Files.newDirectoryStream(folder, ".*" + PARTIAL)) {
            for (Path partial : partials) {
                if (Files.getLastModifiedTime(partial).compareTo(before) < 0) {
                    Files.deleteIfExists(partial);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Another process may have been quicker; what stays is in nobody's way.
        }
    }

    @Override
    public void putAside(RegistryRoute route, String why) {
        Path file = file(route);
        Path corrupt = file.resolveSibling(file.getFileName() + ".corrupt");
        String kept;
        try {
            Files.move(file, corrupt, StandardCopyOption.ATOMIC_MOVE);
            kept = "it was put aside as " + corrupt.getFileName();
        } catch (AtomicMoveNotSupportedException | NoSuchFileException e) {
            kept = "somebody else has put it aside";
        } catch (IOException e) {
            kept = "it could not be put aside (" + e.getClass().getSimpleName() + ")";
        }
        log().log(
                        System.Logger.Level.WARNING,
                        "The snapshot {0} is not used: {1}; {2}. The next source is asked instead",
                        file,
                        why,
                        kept);
    }

    private Path file(RegistryRoute route) {
        return folder.resolve(route.path() + SUFFIX);
    }

    @Override
    public String location() {
        return folder.toString();
    }

    /** Where it is kept. */
    @Override
    public String toString() {
        return "FolderSnapshot[" + folder + "]";
    }

    /** Asked for when there is something to say: the first logger of a JVM takes 30 ms, while an application starts. */
    private static System.Logger log() {
        return System.getLogger("dev.douane.registry");
    }
}
