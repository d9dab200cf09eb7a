package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.Consumption;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.consumer.kafka.KafkaSource;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.kafka.KafkaSink;
import dev.douane.samples.queues.kit.Parcels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three real brokers, of which one goes. */
class LostLeaderTest {
    @TempDir
    Path folder;

    @Test
    void withThreeCopiesNothingIsLostAndTheReportIsExactAndWithOneItSaysWhatItCannotSee() throws Exception {
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        try (Brokers brokers = Brokers.start(3);
                Parcels parcels = new Parcels(folder.resolve("published"))) {
            String topic = brokers.topic(1, Map.of("min.insync.replicas", "2"));
            String single = "single";
            brokers.admin()
                    .createTopics(List.of(new NewTopic(single, Map.of(0, List.of(0), 1, List.of(1), 2, List.of(2)))))
                    .all()
                    .get();
            int leader = leaderOf(brokers, topic);
            try (KafkaProducer<byte[], byte[]> yours = brokers.producer(Map.of());
                    KafkaBacklog backlog = backlog(brokers, topic, quarantine);
                    KafkaBacklog singles = backlog(brokers, single, quarantine)) {
                ContractProducer producer = parcels.newProducer(KafkaSink.of(yours, topic));
                long sentAgain = 0;
                for (int i = 0; i < 100; i++) {
                    sentAgain += send(producer, i);
                    yours.send(new ProducerRecord<>(single, i % 3, null, Parcels.current(i)))
                            .get();
                }
                assertThat(backlog.read("parcels").version(2).waiting()).isEqualTo(100 + sentAgain);
                assertThat(singles.read("parcels").unidentified().waiting()).isEqualTo(100);

                brokers.stop(leader);
                for (int i = 100; i < 200; i++) {
                    sentAgain += send(producer, i);
                }

                BacklogReport report = backlog.read("parcels");
                assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
                assertThat(report.version(2).waiting()).isEqualTo(200 + sentAgain);
                Set<Integer> handled = ConcurrentHashMap.newKeySet();
                assertThat(drain(brokers, topic, quarantine, handled).total()).isEqualTo(200 + sentAgain);
                assertThat(handled).hasSize(200);
                assertThat(backlog.read("parcels").version(2).waiting()).isZero();

                BacklogReport without = singles.read("parcels");
                assertThat(without.coverage())
                        .isInstanceOfSatisfying(
                                Coverage.Sampled.class,
                                sampled -> assertThat(sampled.why())
                                        .contains("partition " + leader + " of single was not read to its end"));
                // What was learned before is still known of the lost one.
                assertThat(without.unidentified().waiting()).isEqualTo(100);
            }
        }
    }

    private static int leaderOf(Brokers brokers, String topic) throws Exception {
        return Optional.ofNullable(brokers.admin()
                        .describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic))
                .orElseThrow()
                .partitions()
                .get(0)
                .leader()
                .id();
    }

    private static int send(ContractProducer producer, int number) {
        for (int again = 0; ; again++) {
            try {
                producer.send(Parcels.current(number));
                return again;
            } catch (EnqueueFailedException e) {
                // Once more, and perhaps twice on the topic.
            }
        }
    }

    private static KafkaBacklog backlog(Brokers brokers, String topic, DirectoryQuarantine quarantine) {
        return KafkaBacklog.builder(brokers.connection())
                .topic(topic)
                .group("integration")
                .quarantine(quarantine)
                .patience(Duration.ofSeconds(20))
                .build();
    }

    private static Consumption drain(
            Brokers brokers, String topic, DirectoryQuarantine quarantine, Set<Integer> handled) throws Exception {
        try (KafkaConsumer<byte[], byte[]> yours = brokers.consumer("integration", Map.of())) {
            yours.subscribe(List.of(topic));
            try (ContractConsumer consumer = ContractConsumer.builder(KafkaSource.of(yours), quarantine)
                    .read(
                            Parcels.reader(),
                            (reading, position) -> handled.add(reading.value().number()))
                    .build()) {
                return consumer.drain();
            }
        }
    }
}
