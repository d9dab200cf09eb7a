package dev.douane.payload.directory;

import dev.douane.internal.DurableFiles;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A directory queue on disk. Safe for use by many threads and many processes at once; holds nothing open between
 * calls.
 */
public final class QueueDirectory {
    private static final String PARTIAL = ".partial";

    private final Path root;
    private final Path payloads;
    private final Path staging;
    private final Path positions;
    private final QueueSequence sequence;
    private final Steps steps;

    private QueueDirectory(Path root, Steps steps) {
        this.root = root;
        this.payloads = root.resolve("payloads");
        this.staging = root.resolve("staging");
        this.positions = root.resolve("positions");
        this.sequence = new QueueSequence(root.resolve("sequence"), this::highestGiven);
        this.steps = steps;
    }

    /**
     * Opens a queue, and makes its folders where they are missing.
     *
     * @param root the queue's folder
     * @return the queue
     * @throws IOException if the folders cannot be made
     */
    public static QueueDirectory open(Path root) throws IOException {
        return open(root, Steps.NONE);
    }

    static QueueDirectory open(Path root, Steps steps) throws IOException {
        QueueDirectory queue = new QueueDirectory(root, steps);
        DurableFiles.createFolder(queue.payloads);
        DurableFiles.createFolder(queue.staging);
        DurableFiles.createFolder(queue.positions);
        return queue;
    }

    /**
     * The queue's folder.
     *
     * @return the path that it was opened with
     */
    public Path root() {
        return root;
    }

    /**
     * Puts a payload at the end of the queue. When this returns, the payload is on the device; when it throws or the
     * process dies, the queue holds the whole payload or none of it.
     *
     * @param payload body and contract headers, or a body without headers
     * @param now the time to note for a payload whose headers name none
     * @return the payload's place
     * @throws IOException if the device fails
     * @throws IllegalArgumentException if the headers are malformed, or hold more than the contract headers: a file
     *     name has no room for others, and dropping them silently would lose them
     */
    public QueuedPayload append(Payload payload, Instant now) throws IOException {
        Optional<ContractHeaders> headers = headersOf(payload);
        Instant enqueuedAt = headers.flatMap(ContractHeaders::enqueuedAt).orElse(now);
        steps.reached(Steps.Step.STARTED);
        Path folder = payloads.resolve(QueuedPayload.folder(headers));
        DurableFiles.createFolder(folder);
        Path staged = staging.resolve(UUID.randomUUID() + PARTIAL);
        try {
            DurableFiles.write(staged, payload.body());
            steps.reached(Steps.Step.STAGED);
            QueuedPayload queued = sequence.next(number -> place(staged, folder, number, headers, enqueuedAt), steps);
            steps.reached(Steps.Step.DONE);
            return queued;
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private QueuedPayload place(
            Path staged, Path folder, long number, Optional<ContractHeaders> headers, Instant enqueuedAt)
            throws IOException {
        Path file = folder.resolve(QueuedPayload.fileName(number, headers, enqueuedAt));
        DurableFiles.moveIntoPlace(staged, file);
        steps.reached(Steps.Step.RENAMED);
        return QueuedPayload.parse(folder, file)
                .orElseThrow(() -> new IllegalStateException("The queue cannot read the name it gave: " + file));
    }

    private static Optional<ContractHeaders> headersOf(Payload payload) {
        Optional<ContractHeaders> headers = ContractHeaders.read(payload.headers());
        Map<String, String> kept = headers.map(ContractHeaders::toMap).orElse(Map.of());
        for (String name : payload.headers().keySet()) {
            if (!kept.containsKey(name)) {
                throw new IllegalArgumentException("The directory queue keeps the contract headers alone; the header '"
                        + name + "' would be lost. Put it into the body, or use another queue");
            }
        }
        return headers;
    }

    /**
     * Lists the queue without opening a body. What is enqueued while it runs is left for the next listing, so that
     * the order never has a hole.
     *
     * @return everything in place
     * @throws IOException if the device fails
     */
    public QueueListing list() throws IOException {
        return list(0, sequence.last());
    }

    /**
     * Lists what was enqueued after a given payload, as {@link #list} does. Costs next to nothing while there is
     * nothing.
     *
     * @param position the number of that payload, or 0 for the whole queue
     * @return everything in place behind it
     * @throws IOException if the device fails
     */
    public QueueListing listAfter(long position) throws IOException {
        long horizon = sequence.last();
        return horizon <= position ? QueueListing.EMPTY : list(position, horizon);
    }

    /**
     * Tells a visitor of the queue without opening a body, and without holding it in memory. What is enqueued while it
     * runs is left out, as {@link #list} does.
     *
     * @param visitor told of everything in place
     * @throws IOException if the device fails
     */
    public void visit(QueueVisitor visitor) throws IOException {
        visit(0, sequence.last(), visitor);
    }

    private QueueListing list(long after, long horizon) throws IOException {
        ListingCollector collector = new ListingCollector();
        visit(after, horizon, collector);
        return collector.listing();
    }

    /** The horizon was read before the folders are: whatever has a number up to it is in place already. */
    private void visit(long after, long horizon, QueueVisitor visitor) throws IOException {
        for (Path folder : entriesOf(payloads)) {
            if (Files.isDirectory(folder)) {
                visit(folder, after, horizon, visitor);
            } else {
                visitor.stranger(folder);
            }
        }
    }

    private static void visit(Path folder, long after, long horizon, QueueVisitor visitor) throws IOException {
        QueueEntry entry = new QueueEntry(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!entry.reads(file)) {
                    visitor.stranger(file);
                } else if (entry.sequence() > after && entry.sequence() <= horizon) {
                    visitor.payload(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** What was read may be gone, and no number may ever come back behind a position: it would never be delivered. */
    private long highestGiven() throws IOException {
        LongSummaryStatistics given = QueuePosition.all(positions);
        list(0, Long.MAX_VALUE).payloads().forEach(queued -> given.accept(queued.sequence()));
        return Math.max(0, given.getMax());
    }

    private static List<Path> entriesOf(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /**
     * Opens a payload.
     *
     * @param queued a payload from a listing
     * @return its body, and its headers if it was stamped
     * @throws NoSuchFileException if its retention ended in the meantime
     * @throws IOException if the device fails
     */
    public Payload read(QueuedPayload queued) throws IOException {
        byte[] body = Files.readAllBytes(queued.file());
        return queued.headers().map(h -> Payload.of(body, h)).orElseGet(() -> Payload.unstamped(body));
    }

    /**
     * The position of a consumer.
     *
     * @param consumer its name, of the form {@code [A-Za-z0-9][A-Za-z0-9._-]*}, at most 64 characters
     * @return the position, which may not have been written yet
     */
    public QueuePosition position(String consumer) {
        return new QueuePosition(positions, consumer);
    }

    /**
     * Removes what every consumer has acknowledged and whose retention is over, and what a process that died left in
     * the staging folder.
     *
     * @param enqueuedBefore payloads enqueued from this moment on are kept
     * @return how many payloads were removed
     * @throws IOException if the device fails
     */
    public int removeConsumed(Instant enqueuedBefore) throws IOException {
        removeStaged(enqueuedBefore);
        LongSummaryStatistics consumers = QueuePosition.all(positions);
        // Where nobody reads yet, nothing counts as read.
        long acknowledgedByAll = consumers.getCount() == 0 ? 0 : consumers.getMin();
        int removed = 0;
        for (QueuedPayload queued : list().payloads()) {
            if (queued.sequence() <= acknowledgedByAll && queued.enqueuedAt().isBefore(enqueuedBefore)) {
                Files.deleteIfExists(queued.file());
                removed++;
            }
        }
        return removed;
    }

    private void removeStaged(Instant before) throws IOException {
        for (Path file : entriesOf(staging)) {
            if (file.toString().endsWith(PARTIAL) && lastModified(file).isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Instant lastModified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            // Its writer finished in this very moment.
            return Instant.MAX;
        }
    }
}
