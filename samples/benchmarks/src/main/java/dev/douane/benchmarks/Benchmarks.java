package dev.douane.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class of {@code ./mvnw -q -Pbench -Dbench=…}: progress goes to the error stream, the rows to the standard
 * output. The README of this module says what they mean.
 */
public final class Benchmarks {
    private static final List<String> KNOWN = List.of("validation", "registry", "compatibility", "queues");

    /** A thread that has less of a processor than this was kept waiting by other work. */
    private static final double QUIET = 0.9;

    private final Settings settings;
    private final PrintStream rows;
    private final PrintStream progress;

    private Benchmarks(Settings settings, PrintStream rows, PrintStream progress) {
        this.settings = settings;
        this.rows = rows;
        this.progress = progress;
    }

    /**
     * Runs the benchmark that the system property {@code bench} names.
     *
     * @param arguments none
     * @throws IOException if a temporary file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        // Only one benchmark runs in this process at a time; another one on the machine disturbs, but does no harm.
        System.setProperty("jmh.ignoreLock", "true");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            new Benchmarks(Settings.of(System::getProperty), out, err).run();
        } catch (BadSettingException e) {
            err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException {
        if (!KNOWN.contains(settings.benchmark())) {
            throw new BadSettingException("-Dbench=" + settings.benchmark() + " is not known. There is: "
                    + String.join(", ", KNOWN) + ". For example: ./mvnw -q -Pbench -Dbench=validation");
        }
        if (settings.benchmark().equals("registry")) {
            new RegistryTable(settings, rows, progress).run();
            return;
        }
        if (settings.benchmark().equals("queues")) {
            new QueuesTable(settings, rows, progress).run();
            return;
        }
        if (settings.benchmark().equals("compatibility")) {
            new CompatibilityTable(settings, rows, progress).print();
            return;
        }
        List<Jdk> jdks = new ArrayList<>(List.of(Jdk.current()));
        settings.java25().ifPresent(setting -> jdks.add(Jdk.of25(setting)));
        List<Row.Group> groups = wanted(new ValidationTable(settings.scope()).groups());
        Files.createDirectories(settings.folder());
        for (Jdk jdk : jdks) {
            run(jdk, groups);
        }
    }

    private List<Row.Group> wanted(List<Row.Group> groups) {
        List<Row.Group> wanted = groups.stream()
                .map(group -> new Row.Group(
                        group.title(),
                        group.rows().stream().filter(this::wanted).toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            throw new BadSettingException("No row's name contains what -Dbench.only says. The names are, for example:\n"
                    + groups.get(0).rows().get(0).name() + "\n"
                    + groups.get(groups.size() - 1).rows().get(0).name());
        }
        return wanted;
    }

    private boolean wanted(Row row) {
        return settings.only().map(only -> only.matcher(row.name()).find()).orElse(true);
    }

    private void run(Jdk jdk, List<Row.Group> groups) throws IOException {
        Instant start = Instant.now();
        progress.println("Measuring with " + jdk.title());
        Campaign campaign = new Campaign(jdk.java(), settings, progress);
        Results results = campaign.measure(
                groups.stream().flatMap(group -> group.rows().stream()).toList());
        Duration time = Duration.between(start, Instant.now());
        rows.println();
        rows.println(
                "# " + jdk.title() + "; " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors; "
                        + start.toString().substring(0, 10) + "; rounds: " + settings.rounds() + "; clock: "
                        + settings.clock() + "; " + time.toMinutes() + " min " + time.toSecondsPart() + " s");
        busy(results);
        for (Row.Group group : groups) {
            rows.println("# " + group.title());
            group.rows().forEach(row -> rows.println((jdk.judged() ? row : row.informing()).line(results)));
        }
    }

    private void busy(Results results) {
        if (results.shares().isEmpty()) {
            return;
        }
        Figure share = Figure.of(results.shares());
        if (share.least() < QUIET) {
            rows.println("# The machine was busy: the measuring threads had a processor for " + percent(share.median())
                    + " of the time (" + percent(share.least()) + " to " + percent(share.most())
                    + "). Measure again when it is not"
                    + (settings.clock() == Clock.CPU ? "." : ", or with -Dbench.clock=cpu."));
        }
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
