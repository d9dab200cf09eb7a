package dev.douane.payload.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sorts paths into payloads, of which it keeps those after a position and up to a horizon, and strangers. */
final class ListingCollector {
    private final long after;
    private final long horizon;
    private final List<QueuedPayload> payloads = new ArrayList<>();
    private final List<Path> strangers = new ArrayList<>();

    ListingCollector(long after, long horizon) {
        this.after = after;
        this.horizon = horizon;
    }

    void add(Path folder, Path file) {
        Optional<QueuedPayload> queued = QueuedPayload.parse(String.valueOf(folder.getFileName()), file);
        if (queued.isEmpty()) {
            stranger(file);
        } else if (queued.get().sequence() > after && queued.get().sequence() <= horizon) {
            payloads.add(queued.get());
        }
    }

    void stranger(Path file) {
        strangers.add(file);
    }

    QueueListing listing() {
        payloads.sort(Comparator.comparingLong(QueuedPayload::sequence));
        return new QueueListing(payloads, strangers);
    }
}
