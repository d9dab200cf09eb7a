package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.DocumentSignature;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.FolderSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pinned key, against everybody who could put other bytes in the way. */
final class SignedContractsTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");
    private static final RegistryRoute SIGNATURE = new RegistryRoute.Signature(COMMUNES.id());

    @TempDir
    Path folder;

    private final TestRegistry test;
    private final KeyPair integration = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

    SignedContractsTest() throws Exception {
        test = new TestRegistry();
        test.registry.publish(COMMUNES);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_signed_contract_is_believed_and_kept_with_its_signature() {
        sign(COMMUNES, integration);
        try (RegistryClient client = client().build()) {
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
            test.settle();
        }
        test.server.close();
        try (RegistryClient restarted = client().build()) {
            assertThat(restarted.contract(COMMUNES.id())).contains(COMMUNES);
        }
    }

    @Test
    void one_that_is_not_signed_or_by_a_stranger_is_not_believed() throws Exception {
        try (RegistryClient client = client().build()) {
            assertRefused(client);
            sign(COMMUNES, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            test.turn(Duration.ofSeconds(6));
            assertRefused(client);
            sign(COMMUNES, integration);
            test.turn(Duration.ofSeconds(6));
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
        }
    }

    @Test
    void signatures_without_end_are_refused_and_not_kept() throws Exception {
        String real = new String(
                DocumentSignature.write(ContractDocument.write(COMMUNES), List.of(integration.getPrivate())),
                StandardCharsets.US_ASCII);
        test.registry.put(SIGNATURE, (real.strip() + " " + "x".repeat(100_000)).getBytes(StandardCharsets.US_ASCII));
        try (RegistryClient client = client().build()) {
            assertThatThrownBy(() -> client.contract(COMMUNES.id())).hasMessageContaining("sign with fewer keys");
            test.settle();
        }
        assertThat(folder.resolve("snapshot")).doesNotExist();
    }

    @Test
    void a_whole_forgery_is_not_believed_though_it_is_right_in_itself() {
        sign(COMMUNES, integration);
        test.registry.publish(new Contract(
                COMMUNES.id(),
                COMMUNES.metadata(),
                Contracts.contract("communes@9").schema()));
        try (RegistryClient client = client().build()) {
            assertRefused(client);
        }
    }

    @Test
    void what_a_client_without_a_key_kept_on_disk_is_not_believed_by_one_with_a_key() {
        try (RegistryClient trusting =
                test.tracked().snapshot(folder.resolve("snapshot")).build()) {
            assertThat(trusting.contract(COMMUNES.id())).contains(COMMUNES);
            test.settle();
        }
        test.server.close();
        try (RegistryClient client = client().build()) {
            assertThatThrownBy(() -> client.contract(COMMUNES.id())).isInstanceOf(RegistryUnavailableException.class);
            assertThat(client.metrics().refusedCopies()).isEqualTo(1);
        }
    }

    @Test
    void what_is_bundled_is_held_to_the_same() throws IOException {
        test.server.close();
        byte[] document = ContractDocument.write(COMMUNES);
        write(new RegistryRoute.Document(COMMUNES.id()), document);
        write(new RegistryRoute.Index(), "{\"contracts\": []}".getBytes(StandardCharsets.UTF_8));
        try (RegistryClient client =
                client().bundled(FolderSource.of(folder.resolve("bundle"))).build()) {
            assertThatThrownBy(() -> client.contract(COMMUNES.id())).isInstanceOf(RegistryUnavailableException.class);
            write(SIGNATURE, DocumentSignature.write(document, List.of(integration.getPrivate())));
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
        }
    }

    @Test
    void a_key_of_another_kind_is_refused() throws Exception {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThatThrownBy(() -> client().signedBy(rsa.getPublic())).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(RegistryClient client) {
        assertThatThrownBy(() -> client.contract(COMMUNES.id()))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("none of its signatures is by a key that is trusted here");
    }

    private RegistryClientBuilder client() {
        return test.tracked().snapshot(folder.resolve("snapshot")).signedBy(integration.getPublic());
    }

    private void sign(Contract contract, KeyPair keys) {
        test.registry.put(
                SIGNATURE, DocumentSignature.write(ContractDocument.write(contract), List.of(keys.getPrivate())));
    }

    private void write(RegistryRoute route, byte[] body) throws IOException {
        Path file = folder.resolve("bundle").resolve(route.path());
        Files.createDirectories(file.getParent());
        Files.write(file, body);
    }
}
