package dev.douane.benchmarks;

import dev.douane.benchmarks.registry.LookUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** One way to look up, in one process of JMH's. */
record LookUpFork(double nanoseconds, double share, double bytes) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** On the clock that was asked for: on a busy machine, seconds of the day count the work of others. */
    static LookUpFork run(String method, Settings settings) throws IOException {
        Path share = Files.createDirectories(settings.folder()).resolve("share.txt");
        Files.deleteIfExists(share);
        RunResult result = JmhFork.run(options(method, share));
        double ofProcessor = Double.parseDouble(Files.readString(share));
        return new LookUpFork(
                result.getPrimaryResult().getScore() * (settings.clock() == Clock.CPU ? ofProcessor : 1),
                ofProcessor,
                Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED))
                        .getScore());
    }

    private static ChainedOptionsBuilder options(String method, Path share) {
        return new OptionsBuilder()
                .include("^" + Pattern.quote(LookUp.class.getName() + "." + method) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(500))
                .jvmArgsAppend("-Dbench.share=" + share)
                .addProfiler(GCProfiler.class);
    }
}
