package dev.douane.consumer.kafka;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one partition: its stretches in order, and how far it was read. */
final class PartitionIndex {
    private final int mostEntries;
    private final List<Segment> segments = new ArrayList<>();
    private long next;
    private int epoch;
    private int entries;

    /**
     * Nothing is known yet.
     *
     * @param next where to begin
     * @param epoch the leader's epoch of the last record that was read, or -1
     * @param mostEntries how many figures to keep; beyond that stretches are joined, and less is known of their parts
     */
    PartitionIndex(long next, int epoch, int mostEntries) {
        this.next = next;
        this.epoch = epoch;
        this.mostEntries = mostEntries;
    }

    /** Notes a record; offsets only grow. */
    void add(long offset, int kind, long time, int leaderEpoch) {
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        int before = last == null ? 0 : last.entries();
        if (last != null && last.add(offset, kind, time)) {
            entries += last.entries() - before;
        } else {
            append(Segment.of(offset, kind, time));
        }
        epoch = leaderEpoch;
        next = offset + 1;
    }

    /** Puts a stretch behind the others. */
    void append(Segment segment) {
        segments.add(segment);
        entries += segment.entries();
        while (entries > mostEntries && segments.size() > 2) {
            joinTheOlderHalf();
        }
    }

    /** The older half: where a report begins is more often in the newer one. */
    private void joinTheOlderHalf() {
        List<Segment> joined = new ArrayList<>(segments.size());
        int half = Math.max(2, segments.size() / 2);
        for (int i = 0; i < half; i += 2) {
            joined.add(i + 1 < half ? segments.get(i).mergedWith(segments.get(i + 1)) : segments.get(i));
        }
        joined.addAll(segments.subList(half, segments.size()));
        segments.clear();
        segments.addAll(joined);
        entries = segments.stream().mapToInt(Segment::entries).sum();
    }

    /** Everything before this offset was read. */
    void readTo(long offset) {
        next = Math.max(next, offset);
    }

    /** What is known was known to this leader too. Markers of transactions may be of its time, which are no records. */
    void ledBy(int leaderEpoch) {
        epoch = Math.max(epoch, leaderEpoch);
    }

    /**
     * Forgets what stands before the log's start.
     *
     * @return the stretch of which a part is left that must be read again, or null; it is forgotten
     */
    @Nullable
    Segment trim(long logStart) {
        next = Math.max(next, logStart);
        int gone = 0;
        while (gone < segments.size() && segments.get(gone).end() <= logStart) {
            gone++;
        }
        segments.subList(0, gone).clear();
        Segment first = segments.isEmpty() ? null : segments.get(0);
        if (first == null || first.start() >= logStart) {
            first = null;
        } else if (first.plain()) {
            first.trimTo(logStart);
            first = null;
        } else {
            segments.remove(0);
        }
        entries = segments.stream().mapToInt(Segment::entries).sum();
        return first;
    }

    /** Puts what was read again of a trimmed stretch before the others. */
    void prepend(List<Segment> again) {
        segments.addAll(0, again);
        entries = segments.stream().mapToInt(Segment::entries).sum();
    }

    List<Segment> segments() {
        return Collections.unmodifiableList(segments);
    }

    /** The offset to go on at. */
    long next() {
        return next;
    }

    /** The leader's epoch up to which the log was followed, or -1. */
    int epoch() {
        return epoch;
    }

    int entries() {
        return entries;
    }
}
