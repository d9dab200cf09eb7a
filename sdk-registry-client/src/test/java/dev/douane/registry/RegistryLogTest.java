package dev.douane.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.douane.contract.ContractId;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.source.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a day of outage leaves in the log. The platform's logger is java.util.logging here; all of it is listened to. */
final class RegistryLogTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            // The test's own server tells of every request.
            if (!String.valueOf(line.getLoggerName()).startsWith("mockwebserver3")) {
                lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void a_secret_is_in_no_line_and_no_stranger_writes_lines_of_their_own() throws Exception {
        String secret = "s3cret-0f-the-house";
        String hostile = "HTTP/1.1 2x0 \u001b[2J\r\u0085INFO All is well " + "x".repeat(100_000) + "\r\n\r\n";
        List<ScriptedServer.Script> scripts = List.of(
                (head, reply) -> reply.ok(HistoryDocument.write(Contracts.history("communes@3"))),
                (head, reply) -> reply.status("401 Unauthorized"),
                (head, reply) -> reply.status("307 Temporary Redirect\r\nLocation: http://attacker.invalid/"),
                (head, reply) -> reply.write(hostile.getBytes(UTF_8)),
                (head, reply) -> reply.ok("{\"name\": \"communes\", \"versions\": [".getBytes(UTF_8)));
        Logger all = Logger.getLogger("");
        Level before = all.getLevel();
        all.setLevel(Level.ALL);
        try {
            for (ScriptedServer.Script script : scripts) {
                try (ScriptedServer server = new ScriptedServer(script);
                        RegistryClient client = RegistryClient.builder(server.uri())
                                .http(source -> source.credentials(Credentials.bearer(() -> secret)))
                                .build()) {
                    Throwable fault = catchThrowable(() -> client.history("communes"));
                    assertThat(String.valueOf(fault)).doesNotContain(secret);
                    assertThat(server.heads().get(0)).contains(secret);
                    assertThat(client.status().toString() + client).doesNotContain(secret);
                    assertThat(client.status().lastError().orElse("")).hasSizeLessThan(1_100);
                }
            }
        } finally {
            all.setLevel(before);
        }
        assertThat(lines)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(secret)
                        .doesNotContainPattern("[\\p{Cntrl}\\u0085]")
                        .hasSizeLessThan(2_000));
    }

    @Test
    void an_outage_is_one_line_when_it_begins_one_every_hour_and_one_when_it_ends() throws Exception {
        try (TestRegistry test = new TestRegistry()) {
            test.registry.publish(Contracts.history("communes@3"));
            assertThat(test.client.history("communes")).isPresent();
            test.registry.breakWith(new MockResponse.Builder().code(503).build());
            for (int i = 0; i < 50; i++) {
                test.turn(Duration.ofMinutes(30));
                assertThat(test.client.history("communes")).isPresent();
                assertThatThrownBy(() -> test.client.contract(ContractId.parse("communes@3")))
                        .isInstanceOf(RegistryUnavailableException.class);
                test.settle();
            }
            test.registry.breakWith(null);
            test.turn(Duration.ofMinutes(30));
            assertThat(test.client.history("communes")).isPresent();
            test.settle();
            assertThat(test.client.status().healthy()).isTrue();
            assertThat(test.registry.requests()).hasSizeLessThan(1 + 50 * 2 + 1);

            // 49 half hours after it began.
            assertThat(lines).hasSize(1 + 24 + 1);
            assertThat(lines.get(0))
                    .startsWith("WARNING The registry at " + test.client.location() + " is in trouble")
                    .contains("503");
            assertThat(lines.subList(1, 25))
                    .allSatisfy(line -> assertThat(line)
                            .startsWith("WARNING The registry at " + test.client.location() + " is still in trouble")
                            .contains("it last answered at 2026-11-21T08:00:00Z", "503"));
            assertThat(lines.get(25)).isEqualTo("INFO The registry at " + test.client.location() + " answers again");
        }
    }
}
