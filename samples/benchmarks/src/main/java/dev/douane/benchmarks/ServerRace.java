package dev.douane.benchmarks;

import dev.douane.benchmarks.registry.HttpLoad;
import dev.douane.benchmarks.registry.SlowCrowd;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Our server and Apicurio's, under the same load, in turn; and ours among clients of no use. */
final class ServerRace {
    private static final int CLIENTS = 64;
    private static final int HEALTHY = 4;
    private static final int CROWD = 5_000;
    /** MB for 50 contracts; a connection takes some 2 KB more. */
    private static final int HEAP = 12;

    private static final int HEAP_AMONG_THE_CROWD = 24;

    private final Settings settings;
    private final PrintStream progress;
    private final Duration warm;
    private final Duration round;

    ServerRace(Settings settings, PrintStream progress) {
        this.settings = settings;
        this.progress = progress;
        boolean full = settings.scope() == Scope.FULL;
        this.warm = Duration.ofSeconds(full ? 20 : 8);
        this.round = Duration.ofSeconds(full ? 10 : 4);
    }

    /** What the rounds gave, ours and theirs. */
    record Race(List<Double> ours, List<Double> theirs, double ourMemory, double theirMemory) {
        List<Double> ratios() {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(ours.get(i) / theirs.get(i));
            }
            return ratios;
        }
    }

    Race race() throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        try (ServerProcess our = ServerProcess.ours(HEAP);
                ServerProcess their = ServerProcess.apicurio(settings)) {
            HttpLoad.run(our.version(), CLIENTS, warm);
            HttpLoad.run(their.version(), CLIENTS, warm);
            for (int i = 0; i < 3; i++) {
                ours.add(perSecond("ours", our));
                theirs.add(perSecond("Apicurio", their));
            }
            return new Race(ours, theirs, our.megabytes(), their.megabytes());
        }
    }

    private double perSecond(String name, ServerProcess server) throws IOException {
        HttpLoad.Result result = HttpLoad.run(server.version(), CLIENTS, round);
        progress.println("  " + name + ": " + result + ", " + Figure.text(server.megabytes()) + " MB");
        return result.perSecond();
    }

    /** How many times as long the slowest of a hundred takes among the crowd as without it. */
    List<Double> slowdowns() throws IOException {
        List<Double> slowdowns = new ArrayList<>();
        try (ServerProcess our = ServerProcess.ours(HEAP_AMONG_THE_CROWD)) {
            HttpLoad.run(our.version(), HEALTHY, warm);
            for (int i = 0; i < 3; i++) {
                HttpLoad.Result alone = HttpLoad.run(our.version(), HEALTHY, round);
                try (SlowCrowd crowd = new SlowCrowd(our.version(), CROWD)) {
                    HttpLoad.Result among = HttpLoad.run(our.version(), HEALTHY, round);
                    progress.println("  alone " + alone + ", among " + crowd + " " + among + ", "
                            + Figure.text(our.megabytes()) + " MB");
                    slowdowns.add((double) among.percentile99() / alone.percentile99());
                }
            }
        }
        return slowdowns;
    }
}
