package dev.douane.registry.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.RegistryClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's registry may delete for good. Whoever knew what is gone goes on, and sees what comes after it. */
final class DeletedForGoodTest {
    private static final String SCHEMA =
            "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"string\"}";
    private static final String VERSIONS = "/subjects/communes/versions";

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final SubjectDispatcher registry = new SubjectDispatcher();
    private final AtomicLong nanos = new AtomicLong();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(registry);
        server.start();
        registry.version("communes", 1, "JSON", SCHEMA, "[]");
        registry.version("communes", 2, "JSON", SCHEMA, "[]");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_version_is_retired_by_whoever_knew_it_also_after_a_restart() {
        Map<Integer, ContractStatus> expected =
                Map.of(1, ContractStatus.RETIRED, 2, ContractStatus.ACCEPTED, 3, ContractStatus.ACCEPTED);
        try (RegistryClient client = client()) {
            assertThat(history(client).admitted()).hasSize(2);
            registry.version("communes", 3, "JSON", SCHEMA, "[]");
            registry.answer(VERSIONS, "[2, 3]");
            refresh(client);
            assertThat(statuses(client)).isEqualTo(expected);
            assertThat(client.status().healthy()).isTrue();
        }
        try (RegistryClient restarted = client()) {
            assertThat(statuses(restarted)).isEqualTo(expected);
            refresh(restarted);
            assertThat(statuses(restarted)).isEqualTo(expected);
            assertThat(restarted.status().healthy()).isTrue();
            assertThat(restarted.metrics().unmodified()).isEqualTo(1);
        }
    }

    @Test
    void a_subject_that_was_deleted_stays_retired_when_it_is_deleted_for_good() {
        try (RegistryClient client = client()) {
            assertThat(history(client).admitted()).hasSize(2);
            registry.answer(VERSIONS + "?deleted=true", "[1, 2]");
            registry.answer(VERSIONS, "[]");
            refresh(client);
            assertThat(history(client).admitted()).isEmpty();
            registry.remove("communes");
            refresh(client);
            assertThat(history(client).versions()).hasSize(2);
            assertThat(history(client).admitted()).isEmpty();
            assertThat(client.status().healthy()).isTrue();
        }
    }

    @Test
    void a_registry_that_lost_its_data_closes_no_border() {
        try (RegistryClient client = client()) {
            assertThat(history(client).admitted()).hasSize(2);
            registry.remove("communes");
            refresh(client);
            assertThat(history(client).admitted()).hasSize(2);
            assertThat(client.status().healthy()).isFalse();
            assertThat(client.status().lastError().orElseThrow()).contains("no longer knows communes");
        }
    }

    private RegistryClient client() {
        URI address = URI.create("http://" + server.getHostName() + ":" + server.getPort() + "/");
        return RegistryClient.builder(ConfluentSource.builder(address)
                        .http(http -> http.timeout(Duration.ofSeconds(20)))
                        .build())
                .snapshot(folder)
                .executor(Runnable::run)
                .ticker(nanos::get)
                .build();
    }

    private void refresh(RegistryClient client) {
        nanos.addAndGet(Duration.ofSeconds(40).toNanos());
        history(client);
    }

    private static ContractHistory history(RegistryClient client) {
        return client.history("communes").orElseThrow();
    }

    private static Map<Integer, ContractStatus> statuses(RegistryClient client) {
        return history(client).versions().stream()
                .collect(Collectors.toMap(ContractVersion::version, ContractVersion::status));
    }
}
