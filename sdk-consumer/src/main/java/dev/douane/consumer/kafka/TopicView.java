package dev.douane.consumer.kafka;

import java.util.List;
import org.apache.kafka.common.Uuid;

/**
 * A topic at one moment.
 *
 * @param id its identity, which another topic of the same name does not have
 * @param compacted whether records vanish from its midst
 * @param partitions all of them
 */
record TopicView(Uuid id, boolean compacted, List<PartitionView> partitions) {
    TopicView {
        partitions = List.copyOf(partitions);
    }
}
