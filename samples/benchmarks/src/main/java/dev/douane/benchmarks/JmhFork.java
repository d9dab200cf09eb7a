package dev.douane.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One method of JMH's in one process of its own. What JMH prints is only shown if it gives up. */
final class JmhFork {
    private JmhFork() {}

    static RunResult run(ChainedOptionsBuilder options) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            return new Runner(
                            options.forks(1).threads(1).shouldFailOnError(true).build(),
                            OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
                    .runSingle();
        } catch (RunnerException e) {
            throw new IOException("JMH gave up: " + e.getMessage() + "\n" + log.toString(StandardCharsets.UTF_8), e);
        }
    }
}
