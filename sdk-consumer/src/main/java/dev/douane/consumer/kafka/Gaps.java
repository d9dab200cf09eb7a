package dev.douane.consumer.kafka;

import dev.douane.consumer.backlog.Coverage;
import java.util.ArrayList;
import java.util.List;

/** What a report could not see, in sentences. */
final class Gaps {
    private static final int SHOWN = 5;

    private final String topic;
    private final List<String> sentences = new ArrayList<>();

    Gaps(String topic) {
        this.topic = topic;
    }

    void notRead(int partition, String why) {
        sentences.add("partition " + partition + " of " + topic + " was not read to its end: " + why
                + "; ask again when its broker is back");
    }

    void lostItsPlace(PartitionView partition) {
        sentences.add("the group's offset " + partition.committed().orElse(0L) + " of partition " + partition.number()
                + " lies behind the end " + partition.high()
                + ", so that everything there is counted as waiting; where the group goes on is up to its "
                + "auto.offset.reset");
    }

    void deletedUnread(PartitionView partition) {
        sentences.add("retention deleted " + partition.deletedUnread() + " offsets of partition " + partition.number()
                + " before the group had read them, and what they held is not known");
    }

    void openTransaction(PartitionView partition) {
        sentences.add("a transaction has been open since offset " + partition.stable() + " of partition "
                + partition.number() + ", and what stands from there on is counted as in flight; ask again when it "
                + "has ended");
    }

    void tooManyKinds() {
        sentences.add("more than " + KindTable.MOST + " contracts, producers and schema ids are on " + topic
                + ", and those beyond are counted as without headers");
    }

    Coverage coverage() {
        if (sentences.isEmpty()) {
            return new Coverage.Exact();
        }
        String shown = String.join("; ", sentences.subList(0, Math.min(SHOWN, sentences.size())));
        return new Coverage.Sampled(
                sentences.size() > SHOWN ? shown + "; and " + (sentences.size() - SHOWN) + " more" : shown);
    }
}
