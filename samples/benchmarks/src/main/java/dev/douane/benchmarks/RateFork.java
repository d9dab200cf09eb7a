package dev.douane.benchmarks;

import dev.douane.benchmarks.Measurement.Compilation;
import dev.douane.benchmarks.Measurement.Turns;
import dev.douane.benchmarks.measured.Compiling;
import dev.douane.benchmarks.measured.InTurns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures how fast something is, in a process of its own. */
final class RateFork {
    private static final TimeValue WARM_UP = TimeValue.milliseconds(300);
    /** Both sides have run by then until they were compiled. */
    private static final int WARM_UPS = 3;

    private static final int WARM_UPS_OF_COMPILATION = 16;

    private static final TimeValue ITERATION = TimeValue.milliseconds(250);
    private static final int ITERATIONS = 5;

    private final Path java;
    private final Clock clock;
    private final Path allocation;
    private final Path share;

    RateFork(Path java, Clock clock, Path folder) {
        this.java = java;
        this.clock = clock;
        this.allocation = folder.resolve("allocation.txt");
        this.share = folder.resolve("share.txt");
    }

    /** The ratio; what else the process finds out goes straight to the results. */
    Ratio run(Turns turns, Path payloads, Path yardsticksPayloads, Results results) throws IOException {
        ChainedOptionsBuilder options = options(InTurns.class, "turn", turns.execution())
                .warmupIterations(WARM_UPS)
                .param("file", payloads.toString())
                .param("measured", turns.measured().work().name())
                .param("yardsticksFile", yardsticksPayloads.toString())
                .param("yardstick", turns.yardstick().work().name());
        Files.deleteIfExists(allocation);
        RunResult result = run(options, results);
        if (Files.exists(allocation)) {
            results.addAllocated(turns, Double.parseDouble(Files.readString(allocation)));
        }
        return Ratio.median(result.getBenchmarkResults().iterator().next().getIterationResults().stream()
                .map(RateFork::ratio)
                .toList());
    }

    /** Compilations a second. */
    double run(Compilation compilation, Path payloads, Results results) throws IOException {
        double score = run(
                        options(Compiling.class, "compile", compilation.execution())
                                .warmupIterations(WARM_UPS_OF_COMPILATION)
                                .param("file", payloads.toString()),
                        results)
                .getPrimaryResult()
                .getScore();
        List<Double> shares = results.shares();
        return clock == Clock.WALL ? score : score / shares.get(shares.size() - 1);
    }

    private RunResult run(ChainedOptionsBuilder options, Results results) throws IOException {
        Files.deleteIfExists(share);
        RunResult result = JmhFork.run(options);
        results.addShare(Double.parseDouble(Files.readString(share)));
        return result;
    }

    private ChainedOptionsBuilder options(Class<?> benchmark, String method, Execution execution) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xms1g",
                "-Xmx1g",
                "-Dbench.allocation=" + allocation,
                "-Dbench.share=" + share,
                "-Dbench.clock=" + clock));
        arguments.addAll(execution.jvmArguments());
        return new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark.getName() + "." + method) + "$")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .warmupTime(WARM_UP)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .jvm(java.toString())
                .jvmArgs(arguments.toArray(String[]::new));
    }

    private static Ratio ratio(IterationResult iteration) {
        return new Ratio(perSecond(iteration, "measured"), perSecond(iteration, "yardsticks"));
    }

    private static double perSecond(IterationResult iteration, String side) {
        return tallied(iteration, side + "Steps") * TimeUnit.SECONDS.toNanos(1) / tallied(iteration, side + "Nanos");
    }

    private static double tallied(IterationResult iteration, String counter) {
        Result<?> tallied = iteration.getSecondaryResults().get(counter);
        return Objects.requireNonNull(tallied, counter).getScore();
    }
}
