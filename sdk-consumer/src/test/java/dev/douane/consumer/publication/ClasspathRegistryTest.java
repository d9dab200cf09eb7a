package dev.douane.consumer.publication;

import dev.douane.registry.source.ClasspathSource;
import dev.douane.registry.source.ContractSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class ClasspathRegistryTest extends RegistryKit {
    private final Path folder;
    private final URLClassLoader loader;

    ClasspathRegistryTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }

    @Override
    void publish(Publication publication) throws IOException {
        StaticPublication.write(publication, folder.resolve("packed/registry"));
    }

    @Override
    ContractSource source() {
        return ClasspathSource.of(loader, "packed/registry");
    }

    @Override
    void stop() throws IOException {
        loader.close();
    }
}
