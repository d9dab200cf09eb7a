package dev.douane.consumer.publication;

import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.HttpSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FileServerRegistryTest extends RegistryKit {
    private final Path folder;
    private final FileServer server;

    FileServerRegistryTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.server = new FileServer(folder);
    }

    @Override
    void publish(Publication publication) throws IOException {
        StaticPublication.write(publication, folder);
    }

    @Override
    ContractSource source() {
        return HttpSource.of(server.uri());
    }

    @Override
    void stop() {
        server.close();
    }
}
