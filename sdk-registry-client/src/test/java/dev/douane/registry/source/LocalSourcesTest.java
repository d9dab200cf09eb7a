package dev.douane.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder, read as such and as a part of the class path. */
final class LocalSourcesTest {
    private static final RegistryRoute ROUTE = new RegistryRoute.History("communes");

    @TempDir
    private Path folder;

    @Test
    void a_document_is_found_with_a_tag_and_the_tag_says_whether_it_changed() throws Exception {
        publish("{}");
        try (URLClassLoader loader = loader()) {
            for (ContractSource source : sources(loader)) {
                SourceAnswer.Found found = (SourceAnswer.Found) source.fetch(ROUTE, Optional.empty());
                assertThat(found.body()).asString().isEqualTo("{}");
                assertThat(found.etag()).isPresent();
                assertThat(source.fetch(ROUTE, found.etag())).isInstanceOf(SourceAnswer.NotModified.class);
                assertThat(source.fetch(ROUTE, Optional.of("\"another\""))).isInstanceOf(SourceAnswer.Found.class);
            }
        }
    }

    @Test
    void what_is_not_in_a_publication_is_missing() throws Exception {
        publish("{}");
        try (URLClassLoader loader = loader()) {
            for (ContractSource source : sources(loader)) {
                assertThat(source.fetch(new RegistryRoute.History("regions"), Optional.empty()))
                        .isInstanceOf(SourceAnswer.Missing.class);
            }
        }
    }

    @Test
    void a_place_without_a_publication_is_an_outage_and_not_an_empty_registry() throws Exception {
        try (URLClassLoader loader = loader()) {
            for (ContractSource source : sources(loader)) {
                assertThatThrownBy(() -> source.fetch(ROUTE, Optional.empty()))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("contracts.json");
            }
        }
    }

    @Test
    void a_file_longer_than_the_limit_is_refused() throws Exception {
        publish("x".repeat(BoundedBody.DEFAULT_MAX_BYTES + 1));
        try (URLClassLoader loader = loader()) {
            for (ContractSource source : sources(loader)) {
                assertThatThrownBy(() -> source.fetch(ROUTE, Optional.empty()))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("longer than the limit");
            }
        }
    }

    private void publish(String history) throws IOException {
        Files.createDirectories(folder.resolve("registry/contracts"));
        Files.writeString(folder.resolve("registry/contracts.json"), "{}");
        Files.writeString(folder.resolve("registry/contracts/communes.json"), history);
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }

    private ContractSource[] sources(ClassLoader loader) {
        return new ContractSource[] {
            FolderSource.of(folder.resolve("registry")),
            ClasspathSource.of(loader, "registry"),
            ClasspathSource.of(loader, "/registry/")
        };
    }
}
