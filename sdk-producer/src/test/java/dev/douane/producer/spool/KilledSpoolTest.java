package dev.douane.producer.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import dev.douane.payload.directory.QueueDirectory;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.IndexDocument;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.schema.JsonSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** What was parked while the registry was away is not lost, whenever the process is killed: parking, or sending. */
@Tag("crash")
final class KilledSpoolTest {
    private static final int MANY = 100_000;

    @TempDir
    Path root;

    @RepeatedTest(3)
    void whatASendReturnedForIsOnTheQueueInTheEndAndInItsOrder(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        int parked = killAfter(20 + random.nextInt(60), random, 1, MANY);
        publish();
        killAfter(1, random, 1, 0);
        drain();

        List<Integer> once = queued().stream().distinct().toList();
        // The one that was under way when the process was killed may have been parked as well.
        assertThat(once).hasSizeBetween(parked, parked + 1);
        assertThat(once).isEqualTo(IntStream.rangeClosed(1, once.size()).boxed().toList());
    }

    /** Kills a process soon after so many lines; answers how many there were in the end. */
    private int killAfter(int lines, Random random, int first, int last) throws Exception {
        Process process = start(first, last);
        int said = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
            while (said < lines) {
                assertThat(out.readLine()).as("line " + said).isNotNull();
                said++;
            }
            busyFor(random.nextInt(20_000_000));
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said++;
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private void drain() throws Exception {
        Process process = start(1, 0);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("drained ");
    }

    private Process start(int first, int last) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpoolProcess.class.getName(),
                        root.toString(),
                        Integer.toString(first),
                        Integer.toString(last))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The registry is back: its files are there, the index first, for without it nothing is published at all. */
    private void publish() throws IOException {
        ContractId id = ContractId.parse("numbers@1");
        Contract contract = new Contract(
                id,
                new ContractMetadata("numbers", "test", Optional.empty(), Optional.empty(), List.of()),
                JsonSchema.parse("{\"type\": \"integer\"}"));
        ContractHistory history = new ContractHistory(
                "numbers",
                List.of(new ContractVersion(
                        1, ContractStatus.ACCEPTED, contract.fingerprint(), OptionalInt.empty(), Optional.empty())));
        write(new RegistryRoute.Document(id), ContractDocument.write(contract));
        write(new RegistryRoute.History("numbers"), HistoryDocument.write(history));
        write(new RegistryRoute.Index(), IndexDocument.write(List.of(history)));
    }

    private void write(RegistryRoute route, byte[] body) throws IOException {
        Path file = root.resolve("registry").resolve(route.path());
        Files.createDirectories(file.getParent());
        Files.write(file, body);
    }

    private List<Integer> queued() throws IOException {
        QueueDirectory queue = QueueDirectory.open(root.resolve("queue"));
        List<Integer> bodies = new ArrayList<>();
        for (var payload : queue.list().payloads()) {
            bodies.add(Integer.valueOf(new String(queue.read(payload).body(), StandardCharsets.UTF_8)));
        }
        return bodies;
    }

    private static void busyFor(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
