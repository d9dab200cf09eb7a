package dev.douane.consumer.kafka;

/**
 * Offsets to read of a partition.
 *
 * @param from the first
 * @param to one after the last
 * @param epoch the leader's epoch of the record before the first, or -1; a log that was cut off in between is noticed
 */
record ScanRange(long from, long to, int epoch) {
    ScanRange(long from, long to) {
        this(from, to, -1);
    }

    boolean isEmpty() {
        return from >= to;
    }

    /** Whether nothing is to be read, unless the log was cut off and has grown to its old length again. */
    boolean isKnown(int leaderEpoch) {
        return isEmpty() && (epoch < 0 || epoch == leaderEpoch);
    }
}
