package dev.douane.benchmarks;

import dev.douane.benchmarks.queues.ArtemisReports;
import dev.douane.benchmarks.queues.ArtemisServer;
import dev.douane.benchmarks.queues.BucketReports;
import dev.douane.benchmarks.queues.DirectoryReports;
import dev.douane.benchmarks.queues.KafkaProducing;
import dev.douane.benchmarks.queues.KafkaReports;
import dev.douane.benchmarks.queues.KafkaServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of {@code -Dbench=queues}. Each technology is started when its rows are wanted, and stopped after them. */
final class QueuesTable {
    private final Settings settings;
    private final PrintStream rows;
    private final PrintStream progress;

    QueuesTable(Settings settings, PrintStream rows, PrintStream progress) {
        this.settings = settings;
        this.rows = rows;
        this.progress = progress;
    }

    /** Something that yields the lines of some rows. */
    private interface Experiment {
        List<String> lines() throws Exception;
    }

    void run() throws IOException {
        List<String> lines = new ArrayList<>();
        run("Kafka report", this::kafkaReports, lines);
        run("Kafka produce", this::kafkaProducing, lines);
        run("directory report", this::directoryReports, lines);
        run("S3 report", this::bucketReports, lines);
        run("Artemis report", this::artemisReports, lines);
        rows.println();
        rows.println("# " + Jdk.current().title() + "; " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        lines.forEach(rows::println);
    }

    private void run(String name, Experiment experiment, List<String> lines) throws IOException {
        if (settings.only().isPresent() && !settings.only().get().matcher(name).find()) {
            return;
        }
        progress.println(name + " …");
        try {
            lines.addAll(experiment.lines());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            // The other rows are still worth their time; this one cannot hold.
            lines.add(name + " | failed: " + e + " | - | falls short");
        }
    }

    private int records(int full, int quick) {
        return settings.scope() == Scope.FULL ? full : quick;
    }

    private Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(settings.folder()), "queues");
    }

    private List<String> kafkaReports() throws Exception {
        int records = records(5_000_000, 600_000);
        String name = "Kafka report, " + count(records) + " records of 1 KB, 3 versions interleaved, 6 partitions: ";
        try (KafkaServer server = KafkaServer.start(folder())) {
            KafkaReports reports = new KafkaReports(server, records);
            progress.println("  the topic is filled");
            List<Double> first = reports.firstAgainstFloor(3);
            KafkaReports.Next next = reports.next(7);
            return List.of(
                    line(name + "first, against the tuned header scan", first, "x", Wanted.atLeast(0.9)),
                    line(name + "next, after 10,000 new", next.milliseconds(), " ms", Wanted.atMost(150)),
                    line(
                            name + "held in memory, with its client",
                            List.of(next.megabytes()),
                            " MB",
                            Wanted.atMost(64)));
        }
    }

    private List<String> kafkaProducing() throws Exception {
        Path folder = folder();
        List<String> lines = new ArrayList<>();
        try (KafkaServer server = KafkaServer.start(folder.resolve("broker"))) {
            lines.addAll(kafkaProducing(", one broker", server, folder, records(500_000, 200_000)));
        }
        try (KafkaServer servers = KafkaServer.startThree(folder.resolve("brokers"))) {
            lines.addAll(kafkaProducing(", three brokers", servers, folder, records(200_000, 100_000)));
        }
        return lines;
    }

    private List<String> kafkaProducing(String brokers, KafkaServer server, Path folder, int records) throws Exception {
        KafkaProducing producing = new KafkaProducing(server, folder, records);
        List<String> lines = new ArrayList<>();
        for (String compression : List.of("none", "lz4")) {
            KafkaProducing.Throughput measured = producing.againstBytes(compression, 9);
            progress.println("  sent" + brokers + ", compression " + compression);
            String name =
                    "Kafka produce, 1 KB contract payloads, acks=all" + brokers + ", compression " + compression + ": ";
            lines.add(line(name + "gate and stamp against bytes alone", measured.gated(), "x", Wanted.atLeast(0.9)));
            lines.add(line(name + "a constant stamp against bytes alone", measured.stamped(), "x", Wanted.nothing()));
        }
        return lines;
    }

    private List<String> directoryReports() throws Exception {
        int payloads = records(1_000_000, 100_000);
        try (DirectoryReports reports = new DirectoryReports(folder().resolve("queue"), payloads)) {
            progress.println("  the folders are filled");
            return List.of(line(
                    "directory report, " + count(payloads) + " files: against a bare listing of the folders",
                    reports.reportAgainstListing(5),
                    "x",
                    Wanted.atMost(1.5)));
        }
    }

    private List<String> bucketReports() throws Exception {
        int objects = records(100_000, 20_000);
        try (BucketReports reports = new BucketReports(objects)) {
            progress.println("  the bucket is filled");
            return List.of(line(
                    "S3 report, " + count(objects) + " objects: against a bare paged listing",
                    reports.reportAgainstListing(7),
                    "x",
                    Wanted.atMost(1.2)));
        }
    }

    private List<String> artemisReports() throws Exception {
        int messages = records(1_000_000, 200_000);
        try (ArtemisServer server =
                ArtemisServer.start(folder().resolve("output.txt").toFile())) {
            ArtemisReports reports = new ArtemisReports(server, messages);
            progress.println("  the queue is filled");
            return List.of(line(
                    "Artemis report, " + count(messages) + " messages, 3 versions interleaved",
                    reports.reports(7),
                    " ms",
                    Wanted.atMost(2_000)));
        }
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String line(String name, List<Double> values, String unit, Wanted wanted) {
        Figure figure = Figure.of(values);
        return name + " | " + figure.in(unit) + " | " + wanted.in(unit) + " | " + wanted.verdict(figure.median());
    }
}
