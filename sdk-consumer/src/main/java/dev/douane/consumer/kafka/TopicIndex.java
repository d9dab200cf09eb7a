package dev.douane.consumer.kafka;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Uuid;

/** What is known of a topic, all partitions. It belongs to the topic's id: one of the same name is another topic. */
final class TopicIndex {
    /** Some 36 bytes each, and what holds them: 20 MB or so at most. */
    private static final int MOST_ENTRIES = 400_000;

    private final Uuid topic;
    private final KindTable kinds;
    private final Map<Integer, PartitionIndex> partitions = new TreeMap<>();

    TopicIndex(Uuid topic, KindTable kinds) {
        this.topic = topic;
        this.kinds = kinds;
    }

    Uuid topic() {
        return topic;
    }

    KindTable kinds() {
        return kinds;
    }

    Map<Integer, PartitionIndex> partitions() {
        return partitions;
    }

    PartitionIndex partition(int number, long logStart, int ofSoMany) {
        return partitions.computeIfAbsent(number, n -> empty(logStart, ofSoMany));
    }

    /** Begins a partition anew. */
    void forget(int number) {
        partitions.remove(number);
    }

    static PartitionIndex empty(long start, int ofSoMany) {
        return new PartitionIndex(start, -1, mostEntries(ofSoMany));
    }

    static int mostEntries(int partitions) {
        return Math.max(64, MOST_ENTRIES / Math.max(1, partitions));
    }
}
