package dev.douane.consumer.kafka;

import java.util.Arrays;

/**
 * What is known of a stretch of a partition: how many records of each kind, without saying where each stands. A plain
 * stretch is of one kind and without gaps, so that any part of it is known too; it may be as long as it likes. Of any
 * other only the whole is known, so it is kept short.
 */
final class Segment {
    /** How many records a stretch that is not plain holds: so many are read again where a report begins within it. */
    static final int BLOCK = 1_024;

    /** A first record of which the time was not kept. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final int FIGURES = 4;
    private static final int COUNT = 0;
    private static final int FIRST_OFFSET = 1;
    private static final int FIRST_TIME = 2;
    private static final int LAST_TIME = 3;

    private long start;
    private long end;
    private long records;
    private int[] kinds;
    private long[] figures;

    Segment(long start, long end, long records, int[] kinds, long[] figures) {
        this.start = start;
        this.end = end;
        this.records = records;
        this.kinds = kinds;
        this.figures = figures;
    }

    /** A stretch of one record. */
    static Segment of(long offset, int kind, long time) {
        return new Segment(offset, offset + 1, 1, new int[] {kind}, new long[] {1, offset, time, time});
    }

    /** Takes the next record in, if that leaves this stretch as good as it is or it is still short. */
    boolean add(long offset, int kind, long time) {
        boolean staysPlain = plain() && offset == end && kinds[0] == kind;
        if (!staysPlain && records >= BLOCK) {
            return false;
        }
        int entry = entryOf(kind, offset, time);
        figures[entry * FIGURES + COUNT]++;
        figures[entry * FIGURES + LAST_TIME] = Math.max(time, figures[entry * FIGURES + LAST_TIME]);
        records++;
        end = offset + 1;
        return true;
    }

    private int entryOf(int kind, long offset, long time) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == kind) {
                return i;
            }
        }
        int entry = kinds.length;
        kinds = Arrays.copyOf(kinds, entry + 1);
        figures = Arrays.copyOf(figures, (entry + 1) * FIGURES);
        kinds[entry] = kind;
        figures[entry * FIGURES + FIRST_OFFSET] = offset;
        figures[entry * FIGURES + FIRST_TIME] = time;
        figures[entry * FIGURES + LAST_TIME] = time;
        return entry;
    }

    /** This stretch and the one after it as one. */
    Segment mergedWith(Segment next) {
        Segment merged = new Segment(start, next.end, records + next.records, kinds.clone(), figures.clone());
        for (int i = 0; i < next.kinds.length; i++) {
            int entry = merged.entryOf(next.kinds[i], next.firstOffset(i), next.firstTime(i));
            merged.figures[entry * FIGURES + COUNT] += next.count(i);
            merged.figures[entry * FIGURES + LAST_TIME] =
                    Math.max(next.lastTime(i), merged.figures[entry * FIGURES + LAST_TIME]);
        }
        return merged;
    }

    /** Forgets what stands before an offset within this stretch, which is plain. */
    void trimTo(long offset) {
        start = offset;
        records = end - start;
        figures[COUNT] = records;
        figures[FIRST_OFFSET] = start;
        figures[FIRST_TIME] = UNKNOWN;
    }

    boolean plain() {
        return kinds.length == 1 && records == end - start;
    }

    /** The first record's offset. */
    long start() {
        return start;
    }

    /** One after the last record's. */
    long end() {
        return end;
    }

    long records() {
        return records;
    }

    /** How many kinds there are. */
    int entries() {
        return kinds.length;
    }

    int kind(int entry) {
        return kinds[entry];
    }

    long count(int entry) {
        return figures[entry * FIGURES + COUNT];
    }

    long firstOffset(int entry) {
        return figures[entry * FIGURES + FIRST_OFFSET];
    }

    /** When the first record of the kind was enqueued, or {@link #UNKNOWN}. */
    long firstTime(int entry) {
        return figures[entry * FIGURES + FIRST_TIME];
    }

    /** When the newest record of the kind was enqueued. */
    long lastTime(int entry) {
        return figures[entry * FIGURES + LAST_TIME];
    }
}
