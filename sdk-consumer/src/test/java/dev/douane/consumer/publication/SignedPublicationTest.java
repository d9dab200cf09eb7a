package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.RegistryClientBuilder;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.FolderSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the key of whoever publishes to the client that pinned its other half. */
final class SignedPublicationTest {
    @TempDir
    private Path folder;

    private final KeyPair first = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final KeyPair second = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

    SignedPublicationTest() throws Exception {}

    @Test
    void a_client_with_the_key_believes_the_server_and_the_files() throws Exception {
        Publication signed = Publication.builder()
                .contract(COMMUNES_1)
                .signedBy(first.getPrivate())
                .build();
        try (RegistryServer server = RegistryServer.builder(signed).start()) {
            assertBelieved(RegistryClient.builder(server.uri()).signedBy(first.getPublic()));
        }
        StaticPublication.write(signed, folder);
        assertBelieved(files().signedBy(first.getPublic()));
    }

    @Test
    void without_the_key_nobody_can_change_a_file() throws Exception {
        StaticPublication.write(
                Publication.builder()
                        .contract(COMMUNES_1)
                        .signedBy(first.getPrivate())
                        .build(),
                folder);
        StaticPublication.write(
                Publication.builder()
                        .contract(COMMUNES_2)
                        .signedBy(second.getPrivate())
                        .build(),
                folder.resolve("attacker"));
        Path document = folder.resolve(new RegistryRoute.Document(COMMUNES_1.id()).path());
        Files.writeString(document, Files.readString(document).replace("geo", "gea"));
        try (RegistryClient client = files().signedBy(first.getPublic()).build()) {
            assertThatThrownBy(() -> client.contract(COMMUNES_1.id())).isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void another_key_takes_over_without_a_gap_and_without_touching_a_document() throws Exception {
        StaticPublication.write(
                Publication.builder()
                        .contract(COMMUNES_1)
                        .signedBy(first.getPrivate())
                        .build(),
                folder);
        Path document = folder.resolve(new RegistryRoute.Document(COMMUNES_1.id()).path());
        // As an earlier version of the SDK may have laid it out.
        Files.writeString(document, Files.readString(document) + "\n");
        StaticPublication.write(
                Publication.builder()
                        .contract(COMMUNES_1)
                        .signedBy(first.getPrivate())
                        .signedBy(second.getPrivate())
                        .build(),
                folder);
        assertThat(Files.readString(document)).endsWith("\n\n");
        assertBelieved(files().signedBy(first.getPublic()));
        assertBelieved(files().signedBy(second.getPublic()));
    }

    private RegistryClientBuilder files() {
        return RegistryClient.builder(FolderSource.of(folder));
    }

    private static void assertBelieved(RegistryClientBuilder builder) {
        try (RegistryClient client = builder.build()) {
            assertThat(client.contract(COMMUNES_1.id())).contains(COMMUNES_1);
        }
    }
}
