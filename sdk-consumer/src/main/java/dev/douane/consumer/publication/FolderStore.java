package dev.douane.consumer.publication;

import dev.douane.internal.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder. Whoever writes holds its lock, so that no tags are needed. */
final class FolderStore implements PublicationStore {
    private static final String UNCHANGED = "unchanged while the lock is held";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            // Histories stand two levels down, versions three.
            try (Stream<Path> files = Files.walk(folder, 3)) {
                files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(path -> path.startsWith("contracts"))
                        .forEach(paths::add);
            }
        }
        return paths;
    }

    @Override
    public Optional<StoredFile> read(String path) throws IOException {
        try {
            return Optional.of(new StoredFile(Files.readAllBytes(folder.resolve(path)), UNCHANGED));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(PublishedFile published, Optional<String> replaces) throws IOException {
        Path file = folder.resolve(published.path());
        DurableFiles.createFolderOf(file);
        DurableFiles.replace(file, published.content());
    }

    @Override
    public String location() {
        return folder.toString();
    }
}
