package dev.douane.benchmarks.measured;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** For which part of the measured time the measuring thread had a processor: on a busy machine it has to wait. */
@State(Scope.Thread)
public class ProcessorShare {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long wall;
    private long processor;
    private long wallAtStart;
    private long processorAtStart;

    /**
     * Begins, when what the last iteration made hot is compiled.
     *
     * @throws InterruptedException if JMH wants to stop
     */
    @Setup(Level.Iteration)
    public void start() throws InterruptedException {
        Compiler.settle();
        wallAtStart = System.nanoTime();
        processorAtStart = THREADS.getCurrentThreadCpuTime();
    }

    /**
     * Adds up.
     *
     * @param iteration warm-ups do not count
     */
    @TearDown(Level.Iteration)
    public void stop(IterationParams iteration) {
        if (iteration.getType() == IterationType.MEASUREMENT) {
            processor += THREADS.getCurrentThreadCpuTime() - processorAtStart;
            wall += System.nanoTime() - wallAtStart;
        }
    }

    /**
     * Writes the share to the file that the process was told of.
     *
     * @throws IOException if it cannot be written
     */
    @TearDown
    public void report() throws IOException {
        String file = System.getProperty("bench.share", "");
        if (!file.isEmpty() && wall > 0) {
            Files.writeString(Path.of(file), Double.toString((double) processor / wall));
        }
    }
}
