package dev.douane.benchmarks;

import dev.douane.benchmarks.compatibility.ContractPair;
import dev.douane.benchmarks.compatibility.LargeSchema;
import dev.douane.benchmarks.compatibility.SmallestWitness;
import dev.douane.benchmarks.compatibility.SuiteContainment;
import dev.douane.benchmarks.measured.NetworkntCheck;
import dev.douane.compatibility.BreakingChange;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.compatibility.CompatibilityVerdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the compatibility checker decides, how small its witnesses are, and how long it takes. */
final class CompatibilityTable {
    private static final Path SUITE = Path.of("..", "shared", "json-schema-test-suite", "tests");

    private static final long PATIENCE_SECONDS = 20;

    private final Settings settings;
    private final PrintStream rows;
    private final PrintStream progress;

    CompatibilityTable(Settings settings, PrintStream rows, PrintStream progress) {
        this.settings = settings;
        this.rows = rows;
        this.progress = progress;
    }

    void print() throws IOException {
        rows.println("# JDK " + System.getProperty("java.runtime.version") + "; " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        pairs(ContractPair.all());
        suite();
        try {
            large();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a JVM ran", e);
        }
    }

    private void pairs(List<ContractPair> pairs) throws IOException {
        progress.println("Asking about " + pairs.size() + " pairs of contracts");
        List<CompatibilityReport> reports =
                pairs.stream().map(ContractPair::check).toList();
        int wrong = 0;
        int decided = 0;
        int witnesses = 0;
        int confirmed = 0;
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            ContractPair pair = pairs.get(i);
            CompatibilityReport report = reports.get(i);
            boolean undecided = report.verdict() == CompatibilityVerdict.UNDECIDED;
            decided += undecided ? 0 : 1;
            wrong += undecided || report.verdict() == pair.expected() ? 0 : 1;
            witnesses += report.breakingChanges().size();
            confirmed += confirmed(pair, report);
            if (report.verdict() == CompatibilityVerdict.INCOMPATIBLE) {
                ratios.add(SmallestWitness.ratio(pair, report));
            }
        }
        String all = pairs.size() + " contract-shaped pairs: ";
        row(all + "wrong answers", wrong, "", Wanted.atMost(0));
        row(all + "decided", 100.0 * decided / pairs.size(), " %", Wanted.atLeast(100));
        row(witnesses + " witnesses: confirmed by networknt", 100.0 * confirmed / witnesses, " %", Wanted.atLeast(100));
        row(
                "witness against the smallest of 5,000 generated documents, the worst pair",
                Figure.of(ratios).most(),
                "x",
                Wanted.atMost(1.5));
        times(pairs, all);
    }

    private static int confirmed(ContractPair pair, CompatibilityReport report) throws IOException {
        int confirmed = 0;
        NetworkntCheck older = new NetworkntCheck(pair.older().text());
        NetworkntCheck newer = new NetworkntCheck(pair.newer().text());
        for (BreakingChange change : report.breakingChanges()) {
            byte[] witness = change.witness().getBytes(StandardCharsets.UTF_8);
            confirmed += older.valid(witness) && !newer.valid(witness) ? 1 : 0;
        }
        return confirmed;
    }

    private void times(List<ContractPair> pairs, String all) {
        int warming = settings.scope() == Scope.FULL ? 40 : 15;
        int rounds = settings.scope() == Scope.FULL ? 20 : 7;
        progress.println("Measuring how long it takes");
        for (int round = 0; round < warming; round++) {
            pairs.forEach(ContractPair::check);
        }
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (ContractPair pair : pairs) {
                long start = System.nanoTime();
                pair.check();
                times.add((System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
        List<Double> sorted = times.stream().sorted().toList();
        row(all + "median, warm", sorted.get(sorted.size() / 2), " ms", Wanted.atMost(5));
        row(all + "95th percentile, warm", sorted.get(sorted.size() * 95 / 100), " ms", Wanted.atMost(50));
    }

    private void suite() throws IOException {
        for (SuiteContainment.Draft draft : SuiteContainment.Draft.values()) {
            if (!Files.isDirectory(SUITE)) {
                rows.println("official suite, " + draft + " | skipped: the JSON-Schema-Test-Suite is not at " + SUITE
                        + " | ≥ 99 % | not measured");
                continue;
            }
            progress.println("Asking about the official suite, " + draft);
            SuiteContainment answers = draft.ask(SUITE);
            String all = "official suite, " + draft + ", " + answers.asked() + " questions: ";
            row(all + "decided", answers.decidedPercent(), " %", Wanted.atLeast(99));
            row(all + "wrong answers", answers.wrong(), "", Wanted.atMost(0));
        }
    }

    private void large() throws IOException, InterruptedException {
        for (LargeSchema large : LargeSchema.values()) {
            progress.println("Asking about a large schema, " + large);
            SmallJvm.Answer answer =
                    SmallJvm.ask(List.of(large), PATIENCE_SECONDS).get(large);
            String name = large.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String verdict = answer == null ? "no answer" : answer.verdict() + ", any: " + answer.any();
            row(
                    "5,000 nodes, 256 MB of heap, clock " + settings.clock() + ", " + name + " (" + verdict + ")",
                    answer == null ? Double.NaN : time(answer),
                    " ms",
                    Wanted.atMost(2_000));
        }
    }

    private double time(SmallJvm.Answer answer) {
        return settings.clock() == Clock.CPU ? answer.ofProcessor() : answer.milliseconds();
    }

    private void row(String name, double measured, String unit, Wanted wanted) {
        rows.println(name + " | " + new Figure(measured, measured, measured).in(unit) + " | " + wanted.in(unit) + " | "
                + wanted.verdict(measured));
    }
}
