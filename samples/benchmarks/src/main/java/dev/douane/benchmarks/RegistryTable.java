package dev.douane.benchmarks;

import dev.douane.benchmarks.registry.ColdStartRequests;
import dev.douane.benchmarks.registry.DayOfOutage;
import dev.douane.benchmarks.registry.ReturningCrowd;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The rows of {@code -Dbench=registry}. Each experiment is run when its rows are wanted, and prints them when it ends. */
final class RegistryTable {
    private static final int COLD_STARTS = 10;

    private final Settings settings;
    private final PrintStream rows;
    private final PrintStream progress;

    RegistryTable(Settings settings, PrintStream rows, PrintStream progress) {
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
        for (String method : List.of("standing", "contract", "history")) {
            run("cached look-up: " + method, () -> lookUp(method), lines);
        }
        run("cold start, 64 threads, 50 contracts", this::coldStart, lines);
        run("registry killed for 24 hours, 1,000,000 sends", this::outage, lines);
        run("registry killed, process restarted, 200 contracts", this::restart, lines);
        run("registry returns, 1,000 clients", RegistryTable::crowd, lines);
        run("server: GET a contract version, 64 keep-alive clients", this::race, lines);
        run("server with 5,000 idle or slow connections", this::slowdown, lines);
        rows.println();
        rows.println("# " + Jdk.current().title() + "; " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors()
                + " processors; clock: " + settings.clock());
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

    private List<String> lookUp(String method) throws IOException {
        List<Double> times = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            LookUpFork fork = LookUpFork.run(method, settings);
            times.add(fork.nanoseconds());
            progress.println("  " + fork);
            bytes.add(Math.rint(100 * fork.bytes()) / 100);
        }
        return List.of(
                line("cached look-up: " + method, times, " ns", Wanted.atMost(100)),
                line("cached look-up: " + method + ", allocated", bytes, " B", Wanted.atMost(0)));
    }

    private List<String> coldStart() throws Exception {
        List<Double> most = new ArrayList<>();
        for (int round = 0; round < COLD_STARTS; round++) {
            most.add((double) Collections.max(ColdStartRequests.forEachDocument(64, 50)));
        }
        String name = "cold start, 64 threads, 50 contracts: most requests for one document";
        List<String> lines = new ArrayList<>(List.of(line(name, most, "", Wanted.atMost(1))));
        try (ServerProcess apicurio = ServerProcess.apicurio(settings)) {
            List<String> ids = apicurio.register(50);
            List<Double> theirs = ColdStartPeer.rounds(64, ids, COLD_STARTS, apicurio, settings).stream()
                    .map(counts -> (double) Collections.max(counts))
                    .toList();
            lines.add(line(name + ", of Apicurio's client", theirs, "", Wanted.nothing()));
            List<Double> ofOne = ColdStartPeer.rounds(32, ids.subList(0, 1), COLD_STARTS, apicurio, settings).stream()
                    .map(counts ->
                            (double) counts.stream().mapToInt(Integer::intValue).sum())
                    .toList();
            lines.add(line(
                    "cold start, 32 threads, 1 contract: requests in all, of Apicurio's client",
                    ofOne,
                    "",
                    Wanted.nothing()));
        }
        return lines;
    }

    private List<String> outage() {
        int sends = settings.scope() == Scope.FULL ? 1_000_000 : 100_000;
        DayOfOutage.Day control = DayOfOutage.run(sends, false);
        DayOfOutage.Day outage = DayOfOutage.run(sends, true);
        String name = "registry killed for 24 hours, " + String.format(Locale.ROOT, "%,d", sends) + " sends";
        progress.println("  with the registry there: " + control);
        progress.println("  with the registry killed: " + outage);
        return List.of(
                line(name + ": failures", List.of((double) outage.failures()), "", Wanted.atMost(0)),
                line(
                        name + ": slower than 5 ms because of it",
                        List.of((double) outage.waited()),
                        "",
                        Wanted.atMost(0)),
                line(
                        name + ": age of what the last admission rests on",
                        List.of((double) outage.oldest().toMinutes() / 60),
                        " h",
                        Wanted.nothing()));
    }

    private List<String> restart() throws IOException {
        List<Double> times = SnapshotRestart.milliseconds(200, settings.scope().coldStarts(), settings);
        return List.of(line(
                "registry killed, process restarted: 200 contracts from the snapshot",
                times,
                " ms",
                Wanted.atMost(300)));
    }

    private static List<String> crowd() {
        List<String> lines = new ArrayList<>();
        for (int contracts : new int[] {1, 5}) {
            ReturningCrowd.Return seen = ReturningCrowd.run(1_000, contracts);
            String name =
                    "registry returns, 1,000 clients of " + contracts + (contracts == 1 ? " contract" : " contracts");
            lines.add(line(
                    name + ": worst second against the steady rate",
                    List.of(seen.worst() / seen.steady()),
                    "x",
                    Wanted.atMost(2)));
            lines.add(line(
                    name + ": until all have recovered",
                    List.of((double) seen.recoveredAfter()),
                    " s",
                    Wanted.nothing()));
        }
        return lines;
    }

    private List<String> race() throws Exception {
        ServerRace.Race race = new ServerRace(settings, progress).race();
        String name = "server: GET a contract version, 64 keep-alive clients";
        return List.of(
                line(name + ", requests a second", race.ours(), "", Wanted.nothing()),
                line(name + ", requests a second of Apicurio 3.0.9", race.theirs(), "", Wanted.nothing()),
                line(name + ", against Apicurio 3.0.9", race.ratios(), "x", Wanted.atLeast(10)),
                line(name + ", memory", List.of(race.ourMemory()), " MB", Wanted.nothing()),
                line(
                        name + ", memory against Apicurio 3.0.9",
                        List.of(race.ourMemory() / race.theirMemory()),
                        "x",
                        Wanted.atMost(0.25)));
    }

    private List<String> slowdown() throws IOException {
        return List.of(line(
                "server with 5,000 idle or slow connections: 99th percentile against the unloaded one",
                new ServerRace(settings, progress).slowdowns(),
                "x",
                Wanted.atMost(3)));
    }

    private static String line(String name, List<Double> values, String unit, Wanted wanted) {
        Figure figure = Figure.of(values);
        return name + " | " + figure.in(unit) + " | " + wanted.in(unit) + " | " + wanted.verdict(figure.median());
    }
}
