package dev.douane.payload.directory;

import java.nio.file.Path;
import java.util.List;

/**
 * What a directory queue holds at one moment.
 *
 * @param payloads every payload in place, in the order of the queue
 * @param strangers files among the payloads whose names this queue did not give; nobody reads them, and nobody can
 *     say what they are
 */
public record QueueListing(List<QueuedPayload> payloads, List<Path> strangers) {

    static final QueueListing EMPTY = new QueueListing(List.of(), List.of());

    /** Keeps copies of both lists. */
    public QueueListing {
        payloads = List.copyOf(payloads);
        strangers = List.copyOf(strangers);
    }
}
