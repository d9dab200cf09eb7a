package dev.douane.registry.source;

import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A static publication on a disk of this machine, or on one that it mounts. */
public final class FolderSource implements ContractSource {
    private final Path folder;
    private final int maxBytes;

    private FolderSource(Path folder, int maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /**
     * A source that reads a folder; bodies up to 8 MiB.
     *
     * @param folder where {@code contracts.json} stands; it need not be there yet
     * @return the source
     */
    public static FolderSource of(Path folder) {
        return new FolderSource(folder, BoundedBody.DEFAULT_MAX_BYTES);
    }

    @Override
    public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) throws IOException {
        Path file = folder.resolve(route.path());
        byte[] body;
        try (InputStream in = Files.newInputStream(file)) {
            body = BoundedBody.read(in, maxBytes, "The file " + file);
        } catch (NoSuchFileException e) {
            return missing();
        }
        return LocalAnswer.of(body, etag);
    }

    /** A disk that is not mounted must not look like a contract that was never published. */
    private SourceAnswer missing() throws IOException {
        Path index = folder.resolve(new RegistryRoute.Index().path());
        if (!Files.isRegularFile(index)) {
            throw new IOException("There is no publication in " + folder + ": expected the file " + index);
        }
        return new SourceAnswer.Missing();
    }

    @Override
    public String location() {
        return folder.toString();
    }
}
