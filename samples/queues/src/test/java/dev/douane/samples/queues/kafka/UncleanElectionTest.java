package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.kafka.KafkaBacklog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leader that did not have all records, and a log that goes on from there. */
class UncleanElectionTest {
    private static final int COMMON = 100;
    private static final int LOST = 50;

    @TempDir
    Path folder;

    @Test
    void aLogThatIsShorterAsLongOrLongerWithOtherRecordsIsReadAnew() throws Exception {
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        try (Brokers brokers = Brokers.start(3);
                KafkaBacklog shorter = backlog(brokers, "shorter", quarantine);
                KafkaBacklog asLong = backlog(brokers, "as-long", quarantine);
                KafkaBacklog longer = backlog(brokers, "longer", quarantine)) {
            List<Case> cases = List.of(
                    new Case("shorter", 20, shorter),
                    new Case("as-long", LOST, asLong),
                    new Case("longer", 80, longer));
            for (Case each : cases) {
                brokers.admin()
                        .createTopics(List.of(new NewTopic(each.topic(), Map.of(0, List.of(0, 1)))
                                .configs(Map.of("unclean.leader.election.enable", "true"))))
                        .all()
                        .get();
                send(brokers, each.topic(), COMMON, 1);
            }
            brokers.stop(1);
            for (Case each : cases) {
                send(brokers, each.topic(), LOST, 1);
                assertWaiting(each.backlog().read("parcels"), COMMON + LOST, 0);
            }

            brokers.stop(0);
            brokers.startAgain(1);
            for (Case each : cases) {
                Await.that("the other broker leads " + each.topic(), () -> leader(brokers, each.topic()) == 1);
                send(brokers, each.topic(), each.sentAfterwards(), 2);

                assertWaiting(each.backlog().read("parcels"), COMMON, each.sentAfterwards());
                long read = each.backlog().recordsRead();
                assertWaiting(each.backlog().read("parcels"), COMMON, each.sentAfterwards());
                assertThat(each.backlog().recordsRead())
                        .as("what is known again")
                        .isEqualTo(read);
            }
        }
    }

    private record Case(String topic, int sentAfterwards, KafkaBacklog backlog) {}

    private static void assertWaiting(BacklogReport report, long old, long current) {
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
        assertThat(report.version(1).waiting()).isEqualTo(old);
        assertThat(report.version(2).waiting()).isEqualTo(current);
    }

    private static void send(Brokers brokers, String topic, int count, int version) throws Exception {
        try (Traffic traffic = new Traffic(brokers, topic, Map.of())) {
            for (int i = 0; i < count; i++) {
                traffic.send(0, version);
            }
            traffic.landed();
        }
    }

    private static int leader(Brokers brokers, String topic) throws Exception {
        return Optional.ofNullable(brokers.admin()
                        .describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic))
                .map(described -> described.partitions().get(0).leader())
                .map(Node::id)
                .orElse(-1);
    }

    private KafkaBacklog backlog(Brokers brokers, String topic, DirectoryQuarantine quarantine) {
        return KafkaBacklog.builder(brokers.connection())
                .topic(topic)
                .group("integration")
                .quarantine(quarantine)
                .index(folder.resolve("index"))
                .patience(Duration.ofSeconds(30))
                .build();
    }
}
