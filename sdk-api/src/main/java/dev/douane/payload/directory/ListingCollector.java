package dev.douane.payload.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps what a visitor is told. */
final class ListingCollector implements QueueVisitor {
    private final List<QueuedPayload> payloads = new ArrayList<>();
    private final List<Path> strangers = new ArrayList<>();

    @Override
    public void payload(QueueEntry entry) {
        payloads.add(entry.payload());
    }

    @Override
    public void stranger(Path path) {
        strangers.add(path);
    }

    QueueListing listing() {
        payloads.sort(Comparator.comparingLong(QueuedPayload::sequence));
        return new QueueListing(payloads, strangers);
    }
}
