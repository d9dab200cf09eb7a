package dev.douane.consumer.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The stretches in which the group stood when a part of them was last read again. While it stands there, nothing has to be
 * read but what is new. Confined to one thread at a time.
 */
final class Rereads {
    private final Map<Integer, Reread> known = new HashMap<>();

    private record Reread(ScanRange range, PartitionIndex part) {}

    /** What is known of these ranges; what is known of others is forgotten. */
    Map<Integer, PartitionIndex> known(Map<Integer, ScanRange> wanted) {
        known.entrySet().removeIf(entry -> !entry.getValue().range().equals(wanted.get(entry.getKey())));
        Map<Integer, PartitionIndex> parts = new HashMap<>();
        known.forEach((number, reread) -> parts.put(number, reread.part()));
        return parts;
    }

    void note(Map<Integer, ScanRange> wanted, Map<Integer, PartitionIndex> read) {
        read.forEach((number, part) -> {
            ScanRange range = wanted.get(number);
            if (range != null) {
                known.put(number, new Reread(range, part));
            }
        });
    }

    void forget(Set<Integer> partitions) {
        known.keySet().removeAll(partitions);
    }

    void forgetAll() {
        known.clear();
    }
}
