package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.HistoryDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a network, a proxy or an enemy may answer with, through real sockets. */
final class RegistryFaultsTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");
    private static final ContractHistory HISTORY = Contracts.history("communes@3");
    private static final byte[] HISTORY_BODY = HistoryDocument.write(HISTORY);
    private static final byte[] CONTRACT_BODY = ContractDocument.write(COMMUNES);
    private static final ScriptedServer.Script WELL = (head, reply) -> reply.ok(document(head));

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final ScriptedServer server;

    RegistryFaultsTest() throws IOException {
        server = new ScriptedServer(WELL);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /**
     * A way to be wrong.
     *
     * @param word what the status says of it, among other things
     */
    private record Fault(String name, String word, ScriptedServer.Script script) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fault> faults() {
        return List.of(
                new Fault("closed before the head", "", (head, reply) -> {}),
                new Fault(
                        "closed in the middle of the head",
                        "",
                        (head, reply) -> reply.write("HTTP/1.1 200 OK\r\nContent-Le")),
                new Fault(
                        "closed in the middle of the body",
                        "",
                        (head, reply) -> reply.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"name\":")),
                new Fault("stalled", "timeout", (head, reply) -> reply.silence(20_000)),
                new Fault("one byte a second", "timeout", (head, reply) -> {
                    reply.write("HTTP/1.1 200 OK\r\nContent-Length: " + document(head).length + "\r\n\r\n");
                    for (byte one : document(head)) {
                        reply.write(new byte[] {one});
                        if (reply.silence(1_000)) {
                            return;
                        }
                    }
                }),
                new Fault("status 500", "status 500", (head, reply) -> reply.status("500 Internal Server Error")),
                new Fault(
                        "status 503",
                        "PT2M",
                        (head, reply) -> reply.status("503 Service Unavailable\r\nRetry-After: 120")),
                new Fault(
                        "status 503 until a date",
                        "PT1M",
                        (head, reply) ->
                                reply.status("503 Service Unavailable\r\nDate: Sat, 21 Nov 2026 08:00:00 GMT\r\n"
                                        + "Retry-After: Sat, 21 Nov 2026 08:01:00 GMT")),
                new Fault(
                        "status 429",
                        "left alone",
                        (head, reply) -> reply.status("429 Too Many Requests\r\nRetry-After: 60")),
                new Fault("no http", "", (head, reply) -> reply.write("SSH-2.0-OpenSSH_9.6\r\n")),
                new Fault(
                        "log in page",
                        "a page for people",
                        (head, reply) -> reply.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                                        + document(head).length + "\r\nConnection: close\r\n\r\n")
                                .write(document(head))),
                new Fault("gzip cut off", "", (head, reply) -> {
                    byte[] packed = gzip(document(head));
                    byte[] part = Arrays.copyOf(packed, packed.length / 2);
                    reply.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\nContent-Length: "
                                    + part.length + "\r\n\r\n")
                            .write(part);
                }),
                new Fault("a body of a gigabyte", "longer than the limit", (head, reply) -> {
                    reply.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
                    byte[] megabyte = new byte[1 << 20];
                    Arrays.fill(megabyte, (byte) ' ');
                    for (int i = 0; i < 1_024; i++) {
                        reply.write(megabyte);
                    }
                }),
                new Fault(
                        "a gigabyte announced",
                        "longer than the limit",
                        (head, reply) -> reply.write("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n")
                                .silence(20_000)),
                new Fault("a head without end", "", (head, reply) -> {
                    reply.write("HTTP/1.1 200 OK\r\n");
                    String line = "X-Filler: " + "x".repeat(1 << 16) + "\r\n";
                    for (int i = 0; i < 1 << 14; i++) {
                        reply.write(line);
                    }
                }),
                new Fault(
                        "redirected to another host",
                        "a redirect, which is not followed",
                        (head, reply) -> reply.status(
                                "302 Found\r\nLocation: http://attacker.invalid/contracts/communes.json")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void who_runs_goes_on_from_memory_and_sees_it_in_the_status(Fault fault) {
        try (RegistryClient client = client().build()) {
            assertThat(client.standing(COMMUNES.id())).isPresent();
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
            server.script(fault.script());
            turn(Duration.ofSeconds(40));
            assertThat(client.history("communes")).contains(HISTORY);
            TestRegistry.eventually(() -> !client.status().healthy());
            assertThat(client.status().lastError().orElseThrow()).containsIgnoringCase(fault.word());
            assertThat(client.history("communes")).contains(HISTORY);
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);

            server.script(WELL);
            TestRegistry.eventually(() -> {
                turn(Duration.ofSeconds(40));
                client.history("communes");
                return client.status().healthy();
            });
        }
        assertThat(server.written()).isLessThan(64 << 20);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void who_starts_fails_closed_in_bounded_time_and_keeps_nothing_of_it(Fault fault) {
        server.script(fault.script());
        try (RegistryClient client = client().snapshot(folder).build()) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> {
                        client.standing(COMMUNES.id());
                        client.contract(COMMUNES.id());
                    })
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("communes");
            // The limit of a fetch is 1 second; the rest is a busy machine's.
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(4_000);
        }
        server.script(WELL);
        try (RegistryClient next = client().snapshot(folder).build()) {
            assertThat(next.standing(COMMUNES.id())).isPresent();
            assertThat(next.contract(COMMUNES.id())).contains(COMMUNES);
        }
    }

    @Test
    void a_contract_with_another_fingerprint_than_its_history_promises_is_not_kept() {
        Contract other = new Contract(
                COMMUNES.id(),
                COMMUNES.metadata(),
                Contracts.contract("communes@9").schema());
        server.script(
                (head, reply) -> reply.ok(head.contains("/3.json") ? ContractDocument.write(other) : HISTORY_BODY));
        try (RegistryClient client = client().snapshot(folder).build()) {
            assertThat(client.standing(COMMUNES.id())).isPresent();
            assertThatThrownBy(() -> client.contract(COMMUNES.id()))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("promises " + COMMUNES.fingerprint());
            server.script(WELL);
            turn(Duration.ofSeconds(5));
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
        }
    }

    @Test
    void a_registry_that_asks_for_time_is_left_alone_for_it() {
        server.script((head, reply) -> reply.status("503 Service Unavailable\r\nRetry-After: 120"));
        try (RegistryClient client = client().build()) {
            for (int second = 0; second < 120; second++) {
                assertThatThrownBy(() -> client.history("communes")).hasMessageContaining("503");
                turn(Duration.ofSeconds(1));
            }
            assertThat(server.heads()).hasSize(1);
            server.script(WELL);
            assertThat(client.history("communes")).isPresent();
        }
    }

    @Test
    void a_name_that_nobody_knows_is_an_outage() {
        try (RegistryClient client = RegistryClient.of(URI.create("http://registry.invalid/"))) {
            assertThatThrownBy(() -> client.history("communes"))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("registry.invalid");
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_next_address_answers_instead(Fault fault) throws IOException {
        server.script(fault.script());
        try (ScriptedServer second = new ScriptedServer(WELL);
                RegistryClient client = client().orElse(second.uri()).build()) {
            assertThat(client.standing(COMMUNES.id())).isPresent();
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
            assertThat(client.status().healthy()).isTrue();
        }
    }

    private RegistryClientBuilder client() {
        return RegistryClient.builder(server.uri())
                .http(source -> source.timeout(Duration.ofSeconds(1)))
                .ticker(nanos::get)
                .random(() -> 0.5);
    }

    private void turn(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static byte[] document(String head) {
        return head.startsWith("GET /contracts/communes.json ") ? HISTORY_BODY : CONTRACT_BODY;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
