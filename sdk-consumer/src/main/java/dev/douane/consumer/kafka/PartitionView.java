package dev.douane.consumer.kafka;

import java.util.Optional;

/**
 * Where a partition begins and ends, and where the group stands in it.
 *
 * @param number the partition
 * @param logStart the first offset that is still there
 * @param committed the next offset that the group reads, or empty if it never said
 * @param stable where readers of committed records come to an end
 * @param high where the log ends, for what is within transactions too
 * @param epoch how often the partition had a new leader, or -1
 * @param unreachable why none of this is known, if it is not
 */
record PartitionView(
        int number,
        long logStart,
        Optional<Long> committed,
        long stable,
        long high,
        int epoch,
        Optional<String> unreachable) {

    static PartitionView unreachable(int number, Optional<Long> committed, String why) {
        return new PartitionView(number, 0, committed, 0, 0, -1, Optional.of(why));
    }

    /** The first offset that the group has still to read. A group without an offset is taken to begin at the start. */
    long firstWaiting() {
        long claimed = committed.orElse(logStart);
        return lostItsPlace() ? logStart : Math.max(claimed, logStart);
    }

    /** Whether the group's offset lies behind the end: it was committed to a log that is no longer there. */
    boolean lostItsPlace() {
        return committed.isPresent() && committed.get() > high;
    }

    /** How many offsets were deleted before the group had read them. */
    long deletedUnread() {
        return committed.isPresent() && !lostItsPlace() ? Math.max(0, logStart - committed.get()) : 0;
    }
}
