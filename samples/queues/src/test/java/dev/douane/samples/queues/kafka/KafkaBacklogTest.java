package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.ProducerActivity;
import dev.douane.consumer.backlog.WaitingPayload;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.payload.ProducerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class KafkaBacklogTest extends BacklogOnBrokers {
    @Test
    void everyPartitionIsDividedByTheGroupsOffset() throws Exception {
        String topic = brokers.topic(3, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            for (int i = 0; i < 30; i++) {
                traffic.send(i % 3, i % 2 + 1);
            }
            traffic.landed();
            traffic.commit(0, 4);
            traffic.commit(1, 10);

            BacklogReport report = backlog.read("parcels");

            // Partition 0 holds 1, 2, 1, 2 …, of which six wait; partition 1 none; partition 2 was never committed.
            assertCounts(report, 1, 3 + 5, 2 + 5);
            assertCounts(report, 2, 3 + 5, 2 + 5);
            assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
            assertThat(report.version(1).oldestWaiting())
                    .contains(new WaitingPayload(
                            topic + "-2-0", Traffic.START.plusSeconds(2), Optional.of(ProducerId.parse("post/1"))));
            assertThat(report.version(2).producers())
                    .containsExactly(
                            new ProducerActivity(ProducerId.parse("post/2"), 15, Traffic.START.plusSeconds(29)));
        }
    }

    @Test
    void theNextReportReadsWhatIsNew() throws Exception {
        String topic = brokers.topic(2, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of())) {
            for (int i = 0; i < 20_000; i++) {
                traffic.send(i % 2, 1);
            }
            traffic.landed();
            try (KafkaBacklog backlog = backlog(topic)) {
                backlog.read("parcels");
                assertThat(backlog.recordsRead()).isEqualTo(20_000);
                traffic.send(0, 2).send(0, 2).landed();
                traffic.commit(0, 7_000);
                BacklogReport report = backlog.read("parcels");
                assertCounts(report, 1, 13_000, 7_000);
                assertCounts(report, 2, 2, 0);
                // The new ones, and the one at which the group stands, to know since when it waits.
                assertThat(backlog.recordsRead()).isEqualTo(20_003);
                assertThat(report.version(1).oldestWaiting().orElseThrow().position())
                        .isEqualTo(topic + "-1-0");
            }
            traffic.send(1, 2).landed();
            try (KafkaBacklog restarted = backlog(topic)) {
                assertCounts(restarted.read("parcels"), 2, 3, 0);
                assertThat(restarted.recordsRead()).isEqualTo(2);
            }
        }
    }

    @Test
    void whereVersionsAlternateOnlyTheBlockAtTheOffsetIsReadAgain() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            for (int i = 0; i < 9_000; i++) {
                traffic.send(0, i % 3 + 1);
            }
            traffic.landed();
            backlog.read("parcels");
            for (int committed : new int[] {0, 1, 1_023, 1_024, 1_025, 4_567, 8_999, 9_000}) {
                long before = backlog.recordsRead();
                traffic.commit(0, committed);
                BacklogReport report = backlog.read("parcels");
                for (int version = 1; version <= 3; version++) {
                    long retained = (committed + 3L - version) / 3;
                    assertCounts(report, version, 3_000 - retained, retained);
                }
                assertThat(backlog.recordsRead() - before).isLessThanOrEqualTo(1_024);
                long known = backlog.recordsRead();
                backlog.read("parcels");
                assertThat(backlog.recordsRead())
                        .as("while the group stands where it stood")
                        .isEqualTo(known);
            }
        }
    }

    @Test
    void anIndexThatCannotBeReadIsPutAsideAndTheTopicReadAnew() throws Exception {
        String topic = brokers.topic(1, Map.of());
        Path index = folder.resolve("index").resolve(topic + ".index");
        try (Traffic traffic = new Traffic(brokers, topic, Map.of())) {
            traffic.send(0, 1).send(0, 2).send(0, 1).landed();
            try (KafkaBacklog backlog = backlog(topic)) {
                backlog.read("parcels");
            }
            byte[] written = Files.readAllBytes(index);
            for (int damaged : new int[] {0, 20, written.length / 2, written.length - 1}) {
                byte[] copy = written.clone();
                copy[damaged] ^= 0x40;
                Files.write(index, copy);
                assertReadAnew(topic, index);
            }
            Files.write(index, java.util.Arrays.copyOf(written, written.length / 2));
            assertReadAnew(topic, index);
            Files.write(index, new byte[0]);
            assertReadAnew(topic, index);
        }
    }

    private void assertReadAnew(String topic, Path index) throws IOException {
        try (KafkaBacklog backlog = backlog(topic)) {
            assertCounts(backlog.read("parcels"), 1, 2, 0);
            assertThat(backlog.recordsRead()).isEqualTo(3);
        }
        assertThat(index.resolveSibling(topic + ".index.unreadable")).exists();
        Files.delete(index.resolveSibling(topic + ".index.unreadable"));
    }

    @Test
    void headersThatSayNothingReadableAreUnidentified() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            traffic.sendUnstamped(0).landed();
            for (Map<String, String> headers : List.of(
                    Map.of("contract_name", "parcels"),
                    Map.of("contract_version", "1"),
                    Map.of("contract_name", "parcels", "contract_version", "one"),
                    Map.of("contract_name", "../etc", "contract_version", "1"),
                    Map.of("contract_name", "parcels", "contract_version", "1", "contract_producer", "?"))) {
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, new byte[] {'{', '}'});
                headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                traffic.producer().send(record).get();
            }
            traffic.producer().send(tombstone(topic)).get();

            BacklogReport report = backlog.read("parcels");

            assertThat(report.unidentified().waiting()).isEqualTo(7);
            assertThat(report.versions()).isEmpty();
        }
    }

    @SuppressWarnings("NullAway") // ProducerRecord is not annotated; no value is how Kafka deletes a key.
    private static ProducerRecord<byte[], byte[]> tombstone(String topic) {
        return new ProducerRecord<>(topic, null);
    }

    @Test
    void aTimeThatCannotBeReadIsKafkasOwn() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            for (String time : List.of("2026-11-21T12:00:00Z", "yesterday")) {
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>(topic, 0, 1_700_000_000_000L, null, new byte[] {'{', '}'});
                Map.of(
                                "contract_name",
                                "parcels",
                                "contract_version",
                                time.startsWith("2026") ? "1" : "2",
                                "contract_enqueued_at",
                                time)
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                traffic.producer().send(record).get();
            }

            BacklogReport report = backlog.read("parcels");

            assertThat(report.version(1).oldestWaiting().orElseThrow().enqueuedAt())
                    .isEqualTo(Traffic.START);
            assertThat(report.version(2)
                            .oldestWaiting()
                            .orElseThrow()
                            .enqueuedAt()
                            .toEpochMilli())
                    .isEqualTo(1_700_000_000_000L);
        }
    }

    @Test
    void moreProducersThanCanBeToldApartAreStillCounted() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            for (int i = 0; i < 5_000; i++) {
                traffic.send(0, 1, "post-" + i + "/1", null);
            }
            traffic.landed();

            BacklogReport report = backlog.read("parcels");

            assertCounts(report, 1, 5_000, 0);
            assertThat(report.version(1).producers()).hasSizeBetween(3_000, 3_100);
            assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
        }
    }
}
