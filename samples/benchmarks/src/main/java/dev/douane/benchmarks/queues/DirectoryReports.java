package dev.douane.benchmarks.queues;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.directory.DirectoryBacklog;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** A directory queue of many payloads in three versions, as a sink names them. Their bodies are empty. */
public final class DirectoryReports implements Closeable {
    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    private final Path root;
    private final int payloads;

    /**
     * Fills the queue.
     *
     * @param root its folder, removed when this is closed
     * @param payloads how many
     * @throws IOException if the device fails
     */
    public DirectoryReports(Path root, int payloads) throws IOException {
        this.root = root;
        this.payloads = payloads;
        for (int version = 1; version <= ExpectedReport.VERSIONS; version++) {
            Files.createDirectories(folder(version));
        }
        for (int i = 0; i < payloads; i++) {
            Files.createFile(folder(ExpectedReport.version(i)).resolve(name(i)));
        }
        Files.writeString(root.resolve("sequence"), String.format(Locale.ROOT, "%019d", payloads));
    }

    private Path folder(int version) {
        return root.resolve("payloads").resolve(ExpectedReport.CONTRACT + "@" + version);
    }

    /** Some thirty a second, so that a million takes a working day. */
    private static String name(int number) {
        int second = number / 30;
        return String.format(
                Locale.ROOT,
                "%019d_20261121T%02d%02d%02d%03dZ_%s~2.4.1_%s.json",
                number + 1,
                second / 3600 % 24,
                second / 60 % 60,
                second % 60,
                number % 30 * 33,
                ExpectedReport.producer(number),
                FINGERPRINT);
    }

    /**
     * Reports against bare listings of the same folders.
     *
     * @param rounds how many of each, after one of each that is not counted
     * @return how many times the listing's time a report takes
     * @throws IOException if the device fails
     */
    public List<Double> reportAgainstListing(int rounds) throws IOException {
        BacklogReader backlog = DirectoryBacklog.of(root, "integration", new NoQuarantine(), Clock.systemUTC());
        return Turns.timesFloor(
                rounds, this::list, () -> ExpectedReport.require(backlog.read(ExpectedReport.CONTRACT), payloads));
    }

    private void list() throws IOException {
        int listed = 0;
        for (int version = 1; version <= ExpectedReport.VERSIONS; version++) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(version))) {
                for (Path file : files) {
                    listed += file.getNameCount() > 0 ? 1 : 0;
                }
            }
        }
        if (listed != payloads) {
            throw new IllegalStateException("The listing is wrong: " + listed);
        }
    }

    @Override
    public void close() throws IOException {
        Folders.remove(root);
    }
}
