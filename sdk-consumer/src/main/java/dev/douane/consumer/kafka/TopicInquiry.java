package dev.douane.consumer.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the brokers where a topic begins and ends, and where a group stands in it. */
final class TopicInquiry {
    private final Admin admin;
    private final String topic;
    private final String group;
    private final int patienceMillis;

    TopicInquiry(Admin admin, String topic, String group, Duration patience) {
        this.admin = admin;
        this.topic = topic;
        this.group = group;
        this.patienceMillis = (int) Math.min(Integer.MAX_VALUE, patience.toMillis());
    }

    TopicView ask() throws IOException {
        KafkaFuture<Map<String, TopicDescription>> describing = admin.describeTopics(
                        List.of(topic), new DescribeTopicsOptions().timeoutMs(patienceMillis))
                .allTopicNames();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        KafkaFuture<Map<ConfigResource, Config>> settings = admin.describeConfigs(
                        List.of(resource), new DescribeConfigsOptions().timeoutMs(patienceMillis))
                .all();
        // Before the ends are asked for: what is acknowledged in between then still counts as waiting.
        Map<TopicPartition, OffsetAndMetadata> committed = get(admin.listConsumerGroupOffsets(
                        group,
                        new ListConsumerGroupOffsetsOptions()
                                .requireStable(true)
                                .timeoutMs(patienceMillis))
                .partitionsToOffsetAndMetadata());
        TopicDescription described = present(get(describing).get(topic));
        ConfigEntry policy = present(get(settings).get(resource)).get(TopicConfig.CLEANUP_POLICY_CONFIG);
        return new TopicView(
                described.topicId(),
                policy != null && policy.value().contains(TopicConfig.CLEANUP_POLICY_COMPACT),
                partitions(described, committed));
    }

    private <V> V present(@Nullable V described) throws IOException {
        if (described == null) {
            throw new IOException("The brokers say nothing of topic " + topic);
        }
        return described;
    }

    private List<PartitionView> partitions(TopicDescription described, Map<TopicPartition, OffsetAndMetadata> committed)
            throws IOException {
        List<TopicPartition> led = described.partitions().stream()
                .filter(TopicInquiry::hasLeader)
                .map(this::partition)
                .toList();
        ListOffsetsResult starts = offsets(led, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Answer> highs =
                answers(led, offsets(led, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED));
        // After the high ends: a stable end below one of those then has a transaction before it, not a newcomer behind.
        Map<TopicPartition, Answer> stables =
                answers(led, offsets(led, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED));
        Map<TopicPartition, Answer> logStarts = answers(led, starts);
        List<PartitionView> views = new ArrayList<>();
        for (TopicPartitionInfo info : described.partitions()) {
            TopicPartition partition = partition(info);
            Optional<Long> group = Optional.ofNullable(committed.get(partition)).map(OffsetAndMetadata::offset);
            views.add(
                    led.contains(partition)
                            ? view(partition, group, logStarts, highs, stables)
                            : PartitionView.unreachable(info.partition(), group, "it has no leader"));
        }
        return views;
    }

    private static PartitionView view(
            TopicPartition partition,
            Optional<Long> group,
            Map<TopicPartition, Answer> logStarts,
            Map<TopicPartition, Answer> highs,
            Map<TopicPartition, Answer> stables) {
        for (Map<TopicPartition, Answer> some : List.of(logStarts, highs, stables)) {
            Answer answer = some.get(partition);
            if (answer == null || answer.failure().isPresent()) {
                return PartitionView.unreachable(
                        partition.partition(),
                        group,
                        answer == null ? "it gave no answer" : answer.failure().get());
            }
        }
        return new PartitionView(
                partition.partition(),
                offset(logStarts, partition),
                group,
                offset(stables, partition),
                offset(highs, partition),
                epoch(highs, partition),
                Optional.empty());
    }

    private static long offset(Map<TopicPartition, Answer> answers, TopicPartition partition) {
        Answer answer = answers.get(partition);
        return answer == null ? 0 : answer.offset();
    }

    private static int epoch(Map<TopicPartition, Answer> answers, TopicPartition partition) {
        Answer answer = answers.get(partition);
        return answer == null ? -1 : answer.epoch();
    }

    private record Answer(long offset, int epoch, Optional<String> failure) {
        static Answer of(ListOffsetsResult.ListOffsetsResultInfo info) {
            return new Answer(info.offset(), info.leaderEpoch().orElse(-1), Optional.empty());
        }

        static Answer failed(String why) {
            return new Answer(0, -1, Optional.of(why));
        }
    }

    private ListOffsetsResult offsets(List<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
        return admin.listOffsets(
                partitions.stream().collect(Collectors.toMap(Function.identity(), p -> which)),
                new ListOffsetsOptions(isolation).timeoutMs(patienceMillis));
    }

    private static Map<TopicPartition, Answer> answers(List<TopicPartition> partitions, ListOffsetsResult result)
            throws IOException {
        Map<TopicPartition, Answer> answers = new HashMap<>();
        for (TopicPartition partition : partitions) {
            try {
                answers.put(
                        partition, Answer.of(result.partitionResult(partition).get()));
            } catch (ExecutionException e) {
                answers.put(partition, Answer.failed(String.valueOf(cause(e).getMessage())));
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        return answers;
    }

    private static boolean hasLeader(TopicPartitionInfo info) {
        return info.leader() != null && !info.leader().isEmpty();
    }

    private TopicPartition partition(TopicPartitionInfo info) {
        return new TopicPartition(topic, info.partition());
    }

    private <V> V get(KafkaFuture<V> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (cause(e) instanceof UnknownTopicOrPartitionException) {
                throw new IOException(
                        "There is no topic " + topic + "; check its name, and that this client may " + "describe it",
                        cause(e));
            }
            throw new IOException(
                    "The brokers do not say how topic " + topic + " and group " + group + " stand: "
                            + cause(e).getMessage(),
                    cause(e));
        }
    }

    private static Throwable cause(ExecutionException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IOException("Interrupted while the brokers were asked", cause);
    }
}
