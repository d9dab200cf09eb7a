package dev.douane.consumer.kafka;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decides when an index is written down: after a good part of it is new, and at the end. */
final class IndexKeeper {
    /** A report costs what came since; writing everything down again for each would cost what was there before. */
    private static final long PART = 20;

    private final @Nullable IndexFile file;
    private @Nullable TopicIndex unwritten;
    private long recordsWritten = -1;

    IndexKeeper(@Nullable IndexFile file) {
        this.file = file;
    }

    @Nullable
    TopicIndex load() throws IOException {
        TopicIndex index = file == null ? null : file.read().orElse(null);
        recordsWritten = index == null ? -1 : readTo(index);
        return index;
    }

    void keep(TopicIndex index) throws IOException {
        long now = readTo(index);
        if (file == null || now == recordsWritten) {
            return;
        }
        unwritten = index;
        // Less than before: partitions were begun anew, or it is another topic.
        if (recordsWritten < 0 || now < recordsWritten || now - recordsWritten > recordsWritten / PART) {
            write();
        }
    }

    private void write() throws IOException {
        if (file != null && unwritten != null) {
            file.write(unwritten);
            recordsWritten = readTo(unwritten);
            unwritten = null;
        }
    }

    private static long readTo(TopicIndex index) {
        return index.partitions().values().stream()
                .mapToLong(PartitionIndex::next)
                .sum();
    }

    void close() throws IOException {
        write();
    }
}
