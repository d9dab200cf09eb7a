package dev.douane.benchmarks;

import dev.douane.benchmarks.Measurement.Rate;
import dev.douane.benchmarks.payloads.PayloadKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One method of JMH's in one process of its own. JMH would run all forks of a method one after the other; here it is told
 * of one at a time, so that what is compared runs next to each other, whatever else the machine does in the meantime.
 */
final class JmhFork {
    private static final TimeValue WARM_UP = TimeValue.milliseconds(300);
    private static final int WARM_UPS = 8;
    /** There is more of their code to compile. */
    private static final int WARM_UPS_OF_OTHERS = 16;

    private static final int WARM_UPS_BY_ONES = 4;

    private static final TimeValue ITERATION = TimeValue.milliseconds(300);
    private static final int ITERATIONS = 3;

    private final Path java;
    private final Clock clock;
    private final Path allocation;
    private final Path share;

    JmhFork(Path java, Clock clock, Path folder) {
        this.java = java;
        this.clock = clock;
        this.allocation = folder.resolve("allocation.txt");
        this.share = folder.resolve("share.txt");
    }

    /** The rate; what else the process finds out goes straight to the results. */
    double run(Rate rate, Path payloads, Results results) throws IOException {
        Files.deleteIfExists(allocation);
        Files.deleteIfExists(share);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            double score = new Runner(
                            options(rate, payloads), OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
                    .runSingle()
                    .getPrimaryResult()
                    .getScore();
            if (Files.exists(allocation)) {
                results.addAllocated(rate, Double.parseDouble(Files.readString(allocation)));
            }
            double ofProcessor = Double.parseDouble(Files.readString(share));
            results.addShare(ofProcessor);
            return clock == Clock.WALL ? score : score / ofProcessor;
        } catch (RunnerException e) {
            throw new IOException("JMH gave up: " + e.getMessage() + "\n" + log.toString(StandardCharsets.UTF_8), e);
        }
    }

    private Options options(Rate rate, Path payloads) {
        List<String> arguments = new ArrayList<>(
                List.of("-Xms1g", "-Xmx1g", "-Dbench.allocation=" + allocation, "-Dbench.share=" + share));
        arguments.addAll(rate.execution().jvmArguments());
        return new OptionsBuilder()
                .include("^" + Pattern.quote(getClass().getPackageName() + ".measured." + rate.method()) + "$")
                .param("file", payloads.toString())
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .threads(1)
                .warmupIterations(warmUps(rate))
                .warmupTime(WARM_UP)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .shouldFailOnError(true)
                .jvm(java.toString())
                .jvmArgs(arguments.toArray(String[]::new))
                .build();
    }

    private static int warmUps(Rate rate) {
        if (rate.method().equals("Checking.tokens") || rate.method().equals("Checking.douane")) {
            return WARM_UPS;
        }
        // Of the large payloads others do one in an iteration or less: their code is warm after a few.
        boolean large = rate.kind() == PayloadKind.CONTRACT_5M || rate.kind() == PayloadKind.COMMUNES;
        return large ? WARM_UPS_BY_ONES : WARM_UPS_OF_OTHERS;
    }
}
