package dev.douane.consumer.publication;

import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.FolderSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FolderRegistryTest extends RegistryKit {
    private final Path folder;

    FolderRegistryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    void publish(Publication publication) throws IOException {
        StaticPublication.write(publication, folder);
    }

    @Override
    ContractSource source() {
        return FolderSource.of(folder);
    }

    @Override
    void stop() {}
}
