package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.kafka.KafkaBacklog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Backlogs of topics on one real broker. */
abstract class BacklogOnBrokers {
    protected static Brokers brokers;

    @TempDir
    protected Path folder;

    private DirectoryQuarantine quarantine;

    @BeforeAll
    static void start() throws Exception {
        brokers = Brokers.start(1);
    }

    @AfterAll
    static void stop() throws Exception {
        brokers.close();
    }

    @BeforeEach
    void openQuarantine() throws IOException {
        quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
    }

    protected KafkaBacklog backlog(String topic) {
        return KafkaBacklog.builder(brokers.connection())
                .topic(topic)
                .group(Traffic.GROUP)
                .quarantine(quarantine)
                .index(folder.resolve("index"))
                .patience(Duration.ofSeconds(30))
                .build();
    }

    protected static void assertCounts(BacklogReport report, int version, long waiting, long retained) {
        assertThat(report.version(version).waiting())
                .as("waiting of %d", version)
                .isEqualTo(waiting);
        assertThat(report.version(version).retained())
                .as("retained of %d", version)
                .isEqualTo(retained);
    }

    protected static String why(BacklogReport report) {
        assertThat(report.coverage()).isInstanceOf(Coverage.Sampled.class);
        return ((Coverage.Sampled) report.coverage()).why();
    }
}
