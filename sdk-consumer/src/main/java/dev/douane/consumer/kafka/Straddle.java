package dev.douane.consumer.kafka;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The stretch in which a group's offset stands: it is the only one of which a part must be known. */
final class Straddle {
    private Straddle() {}

    /**
     * What must be read again to tell the waiting part from the retained one, and since when the first of it waits.
     *
     * @return nothing, one record, or the rest of a stretch
     */
    static @Nullable ScanRange range(PartitionIndex index, long firstWaiting) {
        for (Segment segment : index.segments()) {
            if (segment.end() <= firstWaiting) {
                continue;
            }
            if (segment.start() >= firstWaiting) {
                return timeIsKnown(segment) ? null : new ScanRange(segment.start(), segment.start() + 1);
            }
            return new ScanRange(firstWaiting, segment.plain() ? firstWaiting + 1 : segment.end());
        }
        return null;
    }

    private static boolean timeIsKnown(Segment segment) {
        for (int i = 0; i < segment.entries(); i++) {
            if (segment.firstTime(i) == Segment.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /**
     * Counts a partition.
     *
     * @param again what {@link #range} asked for, or null if there was nothing to read or it could not be read
     */
    static void count(PartitionView partition, PartitionIndex index, @Nullable PartitionIndex again, TopicTally tally)
            throws IOException {
        int number = partition.number();
        long firstWaiting =
                partition.unreachable().isPresent() ? partition.committed().orElse(0L) : partition.firstWaiting();
        for (Segment segment : index.segments()) {
            if (segment.end() <= firstWaiting) {
                tally.add(number, segment, false);
            } else if (segment.start() >= firstWaiting) {
                tally.add(number, segment, true);
            } else if (segment.plain()) {
                tally.addPlainPart(number, segment, firstWaiting);
            } else if (again != null) {
                tally.addStraddling(number, segment, again.segments());
            } else {
                // Nobody can tell which part waits: so all of it does.
                tally.add(number, segment, true);
            }
        }
        if (again != null) {
            for (Segment part : again.segments()) {
                tally.first(number, part);
            }
        }
    }
}
