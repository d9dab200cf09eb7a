package dev.douane.benchmarks;

import dev.douane.benchmarks.registry.LookUp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One way to look up, in one process of JMH's. */
record LookUpFork(double nanoseconds, double share, double bytes) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** On the clock that was asked for: on a busy machine, seconds of the day count the work of others. */
    static LookUpFork run(String method, Settings settings) throws IOException {
        Path share = Files.createDirectories(settings.folder()).resolve("share.txt");
        Files.deleteIfExists(share);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            RunResult result = new Runner(
                            options(method, share), OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
                    .runSingle();
            double ofProcessor = Double.parseDouble(Files.readString(share));
            return new LookUpFork(
                    result.getPrimaryResult().getScore() * (settings.clock() == Clock.CPU ? ofProcessor : 1),
                    ofProcessor,
                    Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED))
                            .getScore());
        } catch (RunnerException e) {
            throw new IOException("JMH gave up: " + e.getMessage() + "\n" + log.toString(StandardCharsets.UTF_8), e);
        }
    }

    private static Options options(String method, Path share) {
        return new OptionsBuilder()
                .include("^" + Pattern.quote(LookUp.class.getName() + "." + method) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .threads(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(500))
                .jvmArgsAppend("-Dbench.share=" + share)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
    }
}
