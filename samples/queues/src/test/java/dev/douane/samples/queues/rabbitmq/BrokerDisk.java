package dev.douane.samples.queues.rabbitmq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What a broker has written down of what it has, in the files of its database (Mnesia). It answers from memory before, and
 * killed in between it starts without.
 */
final class BrokerDisk {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final Set<String> MEMBERS = Set.of("names.dets");
    private static final Set<String> QUEUES = Set.of("rabbit_durable_queue.DCD", "rabbit_durable_queue.DCL");
    private static final Set<String> OLDER_LOG = Set.of("PREVIOUS.LOG");
    private static final Set<String> LOG = Set.of("LATEST.LOG");

    private final Path folder;

    BrokerDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Waits until it has written down that it has streams. It does so some seconds after the first one was made; killed
     * before, it starts without any (seen on 3.10: "stream not available", for good).
     */
    void awaitStreams() throws IOException {
        await("rabbit_stream_coordinator", () -> text(MEMBERS).contains("rabbit_stream_coordinator"));
    }

    /** The same for a quorum queue: a broker killed before knows of the queue, and cannot answer for it. */
    void awaitQuorum(String queue) throws IOException {
        await(queue, () -> text(MEMBERS).contains(queue));
    }

    /**
     * The same for any durable queue: its declaration is answered when it is in the broker's memory, and its log is written some
     * seconds later (seen on 3.10: "Recovering 0 queues" with 20 messages confirmed).
     *
     * @param queue whose name was never used on this broker before
     */
    void awaitDeclaration(String queue) throws IOException {
        await(queue, () -> text(QUEUES).contains(queue) || isDecided(text(OLDER_LOG) + text(LOG), queue));
    }

    /**
     * The log gets the declaration, and then that it counts. A broker that finds the first without the second drops it:
     * Mnesia's {@code presume_abort}, seen with 2 of 28 brokers killed on a machine with other work.
     */
    private static boolean isDecided(String log, String queue) {
        int declaration = log.lastIndexOf(queue);
        return declaration >= 0 && log.indexOf("committed", declaration) >= 0;
    }

    private interface Question {
        boolean ask() throws IOException;
    }

    private static void await(String name, Question isWrittenDown) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isWrittenDown.ask()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("RabbitMQ does not write down that it has " + name);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private String text(Set<String> names) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files(names)) {
            text.append(text(file));
        }
        return text.toString();
    }

    /** Nothing of a log that became part of a table in this very moment: the next look finds it there. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** None if one of the broker's files was renamed while they were listed: the next look finds them. */
    private List<Path> files(Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> names.contains(path.getFileName().toString()))
                    .toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return List.of();
            }
            throw e.getCause();
        }
    }
}
