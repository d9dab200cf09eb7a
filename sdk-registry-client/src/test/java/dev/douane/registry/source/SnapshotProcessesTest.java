package dev.douane.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One snapshot folder and real processes: killed, many at once, without room. */
@Tag("crash")
final class SnapshotProcessesTest {
    private static final int LENGTH = 2_000_000;

    @TempDir
    Path folder;

    @RepeatedTest(5)
    void kill_minus_nine_leaves_the_old_copy_or_the_new_one(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        int killAfter = 1 + random.nextInt(10);
        Process process = start(folder, LENGTH, Long.MAX_VALUE);
        int confirmed = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            while (confirmed < killAfter) {
                confirmed = Integer.parseInt(lines.readLine());
            }
            // Into the middle of a write, not between two.
            busyFor(random.nextInt(5_000_000));
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                confirmed = Integer.parseInt(line);
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        byte[] kept = snapshot().read(SnapshotProcess.ROUTE).orElseThrow().body();
        assertThat(kept).isIn(SnapshotProcess.body(confirmed, LENGTH), SnapshotProcess.body(confirmed + 1, LENGTH));
        assertThat(files(".corrupt")).isEmpty();
    }

    @Test
    void what_a_killed_process_was_writing_is_cleared_away_when_it_is_old() throws Exception {
        write("first");
        Path file = files(".snapshot").get(0);
        Path old = Files.writeString(file.resolveSibling("." + file.getFileName() + ".old.partial"), "half");
        Path young = Files.writeString(file.resolveSibling("." + file.getFileName() + ".young.partial"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7_200)));
        write("second");
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void many_processes_keep_the_same_document_and_every_reader_sees_a_whole_one() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(start(folder, LENGTH, 40));
        }
        FolderSnapshot snapshot = snapshot();
        int reads = 0;
        while (writers.stream().anyMatch(Process::isAlive)) {
            Optional<DocumentCopy> copy = snapshot.read(SnapshotProcess.ROUTE);
            if (copy.isPresent()) {
                byte[] body = copy.get().body();
                assertThat(body).hasSize(LENGTH);
                assertThat(body[0]).isEqualTo(body[LENGTH - 1]);
                reads++;
            }
        }
        assertThat(reads).isGreaterThan(10);
        for (Process writer : writers) {
            assertThat(new String(writer.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("40\n");
        }
        assertThat(files(".corrupt")).isEmpty();
        assertThat(files(".partial")).isEmpty();
    }

    @Test
    void a_disk_without_room_leaves_the_old_copy_and_nothing_half() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that limits the size of files");
        write("before");
        Process process = new ProcessBuilder(
                        "/bin/sh", "-c", "trap '' XFSZ; ulimit -f 100; exec " + String.join(" ", command(LENGTH, 1)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("failed: ");
        assertThat(snapshot().read(SnapshotProcess.ROUTE).orElseThrow().body())
                .asString()
                .isEqualTo("before");
        assertThat(files(".partial")).isEmpty();
    }

    private Process start(Path where, int length, long most) throws IOException {
        assertThat(where).isEqualTo(folder);
        return new ProcessBuilder(command(length, most))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> command(int length, long most) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                SnapshotProcess.class.getName(),
                folder.toString(),
                Integer.toString(length),
                Long.toString(most));
    }

    private FolderSnapshot snapshot() {
        return FolderSnapshot.of(folder, "http://registry/");
    }

    private void write(String body) throws IOException {
        snapshot()
                .write(
                        SnapshotProcess.ROUTE,
                        new DocumentCopy(
                                body.getBytes(StandardCharsets.US_ASCII),
                                Optional.empty(),
                                Optional.empty(),
                                Instant.EPOCH));
    }

    private List<Path> files(String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .toList();
        }
    }

    private static void busyFor(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
