package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.backlog.RetirementVerdict;
import dev.douane.consumer.backlog.WaitingPayload;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.payload.ProducerId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Logs that do more than grow at their end. */
class ChangingLogTest extends BacklogOnBrokers {
    @Test
    void aTopicMadeAgainUnderTheSameNameIsAnotherTopic() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (KafkaBacklog backlog = backlog(topic)) {
            try (Traffic traffic = new Traffic(brokers, topic, Map.of())) {
                traffic.send(0, 1).send(0, 1).send(0, 1).landed();
                assertCounts(backlog.read("parcels"), 1, 3, 0);
            }
            brokers.admin().deleteTopics(List.of(topic)).all().get();
            Await.that(
                    "the topic is gone",
                    () -> !brokers.admin().listTopics().names().get().contains(topic));
            assertThatThrownBy(() -> backlog.read("parcels")).hasMessageContaining("There is no topic " + topic);
            brokers.create(topic, 1, Map.of());
            try (Traffic traffic = new Traffic(brokers, topic, Map.of())) {
                traffic.send(0, 2).send(0, 2).send(0, 2).send(0, 2).landed();
                BacklogReport report = backlog.read("parcels");
                assertCounts(report, 1, 0, 0);
                assertCounts(report, 2, 4, 0);
            }
        }
    }

    @Test
    void anOffsetBehindTheEndIsNotBelieved() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            traffic.send(0, 1).send(0, 1).landed();
            traffic.commit(0, 500);

            BacklogReport report = backlog.read("parcels");

            assertCounts(report, 1, 2, 0);
            assertThat(why(report)).contains("offset 500 of partition 0 lies behind the end 2");
        }
    }

    @Test
    void retentionThatPassesUnderTheGroupIsSaid() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            for (int i = 0; i < 3_000; i++) {
                traffic.send(0, i % 2 + 1);
            }
            traffic.landed();
            traffic.commit(0, 2_000);
            assertCounts(backlog.read("parcels"), 1, 500, 1_000);

            deleteBefore(topic, 1_500);
            BacklogReport retained = backlog.read("parcels");
            assertCounts(retained, 1, 500, 250);
            assertThat(retained.coverage()).isEqualTo(new Coverage.Exact());

            deleteBefore(topic, 2_500);
            BacklogReport lost = backlog.read("parcels");
            assertCounts(lost, 1, 250, 0);
            assertCounts(lost, 2, 250, 0);
            assertThat(why(lost)).contains("retention deleted 500 offsets of partition 0 before the group had read");

            traffic.commit(0, 2_500);
            assertThat(backlog.read("parcels").coverage()).isEqualTo(new Coverage.Exact());
        }
    }

    @Test
    void afterRetentionTheFirstWaitingRecordIsLookedUp() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            for (int i = 0; i < 3_000; i++) {
                traffic.send(0, 1);
            }
            traffic.landed();
            backlog.read("parcels");
            deleteBefore(topic, 1_234);
            traffic.commit(0, 1_234);

            assertThat(backlog.read("parcels").version(1).oldestWaiting().orElseThrow())
                    .isEqualTo(new WaitingPayload(
                            topic + "-0-1234",
                            Traffic.START.plusSeconds(1_234),
                            Optional.of(ProducerId.parse("post/1"))));
        }
    }

    private static void deleteBefore(String topic, long offset) throws Exception {
        brokers.admin()
                .deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(offset)))
                .all()
                .get();
    }

    @Test
    void abortedTransactionsDoNotWaitAndOpenOnesAreInFlight() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of("transactional.id", topic));
                KafkaBacklog backlog = backlog(topic)) {
            traffic.producer().initTransactions();
            traffic.producer().beginTransaction();
            traffic.send(0, 1).send(0, 1).landed();
            traffic.producer().commitTransaction();
            traffic.producer().beginTransaction();
            traffic.send(0, 1).send(0, 1).send(0, 1).landed();
            traffic.producer().abortTransaction();
            BacklogReport ended = backlog.read("parcels");
            assertCounts(ended, 1, 2, 0);
            assertThat(ended.coverage()).isEqualTo(new Coverage.Exact());

            traffic.producer().beginTransaction();
            traffic.send(0, 2).send(0, 1).landed();
            BacklogReport open = backlog.read("parcels");
            assertCounts(open, 1, 2, 0);
            assertThat(open.version(1).inFlight()).isEqualTo(1);
            assertThat(open.version(2).inFlight()).isEqualTo(1);
            assertThat(why(open)).contains("a transaction has been open since offset 7 of partition 0");

            traffic.commit(0, 7);
            assertThat(RetirementCheck.of(backlog.read("parcels"), 2)).isInstanceOf(RetirementVerdict.MustStay.class);
            traffic.producer().commitTransaction();
            BacklogReport committed = backlog.read("parcels");
            assertCounts(committed, 1, 1, 2);
            assertCounts(committed, 2, 1, 0);
            assertThat(committed.coverage()).isEqualTo(new Coverage.Exact());
        }
    }

    @Test
    void partitionsThatAreAddedCount() throws Exception {
        String topic = brokers.topic(1, Map.of());
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            traffic.send(0, 1).landed();
            traffic.commit(0, 1);
            assertCounts(backlog.read("parcels"), 1, 0, 1);
            brokers.admin()
                    .createPartitions(Map.of(topic, NewPartitions.increaseTo(3)))
                    .all()
                    .get();
            try (Traffic later = new Traffic(brokers, topic, Map.of())) {
                later.send(2, 1).landed();
            }

            Await.that(
                    "the new partition is counted",
                    () -> backlog.read("parcels").version(1).waiting() == 1);
            assertCounts(backlog.read("parcels"), 1, 1, 1);
        }
    }

    @Test
    void aCompactedTopicIsCountedAsItIsNow() throws Exception {
        String topic = brokers.topic(
                1,
                Map.of(
                        "cleanup.policy", "compact",
                        "segment.bytes", "1048576",
                        "min.cleanable.dirty.ratio", "0.0001",
                        "max.compaction.lag.ms", "1",
                        "segment.ms", "1"));
        try (Traffic traffic = new Traffic(brokers, topic, Map.of());
                KafkaBacklog backlog = backlog(topic)) {
            for (int i = 0; i < 50; i++) {
                traffic.send(0, 1, "post/1", key("a")).landed();
            }
            BacklogReport before = backlog.read("parcels");
            assertThat(before.version(1).waiting()).isBetween(1L, 50L);

            Await.that("the log is cleaned", () -> {
                traffic.send(0, 2, "post/2", key("b")).landed();
                return backlog.read("parcels").version(1).waiting() == 1;
            });

            BacklogReport report = backlog.read("parcels");
            assertThat(report.version(1).oldestWaiting().orElseThrow().position())
                    .isEqualTo(topic + "-0-49");
            assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
        }
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
