package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.ContractId;
import dev.douane.contract.RegistryUnavailableException;
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
