package dev.douane.benchmarks.measured;

import dev.douane.benchmarks.payloads.PayloadFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A work and its yardstick in turns of some milliseconds within one process. Processors that are shared with others run at
 * another speed every few seconds, by as much as 1.7 times; so short a time apart, both meet the same one.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class InTurns {
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int MOST_STEPS = 1_000_000;

    /** The file that holds the payloads of what is measured. */
    @Param("")
    public String file = "";

    /** What is measured. */
    @Param("CHECK")
    public Work measured = Work.CHECK;

    /** The file that holds those of the yardstick. */
    @Param("")
    public String yardsticksFile = "";

    /** What it is held against. */
    @Param("TOKENS")
    public Work yardstick = Work.TOKENS;

    private final LongSupplier clock = clock();
    private Step measuredStep;
    private Step yardsticksStep;
    private int measuredSteps = 1;
    private int yardsticksSteps = 1;

    /** Both sides' steps and nanoseconds; JMH adds up those of an iteration. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Tally {
        /** Payloads measured. */
        public long measuredSteps;
        /** The time they took. */
        public long measuredNanos;
        /** Payloads of the yardstick. */
        public long yardsticksSteps;
        /** The time they took. */
        public long yardsticksNanos;
    }

    /**
     * Reads the files, makes both sides ready, and has each run alone until it is compiled.
     *
     * @param reader of what is found out
     * @throws IOException if a file cannot be read
     * @throws InterruptedException if JMH wants to stop
     */
    @Setup
    public void open(Blackhole reader) throws IOException, InterruptedException {
        PayloadFile.Content content = PayloadFile.read(Path.of(file));
        boolean same = file.equals(yardsticksFile);
        measuredStep = measured.on(new Payloads(content));
        yardsticksStep = yardstick.on(new Payloads(same ? content : PayloadFile.read(Path.of(yardsticksFile))));
        new WarmUp(() -> stepsOfYardstick(yardsticksStep, 1, reader)).run(yardstick.secondsUntilCompiled());
        new WarmUp(() -> stepsOfMeasured(measuredStep, 1, reader)).run(measured.secondsUntilCompiled());
    }

    /**
     * One turn of each.
     *
     * @param share of the processor, noted beside
     * @param tally to be added to
     * @param reader of what is found out
     * @throws IOException never
     */
    @Benchmark
    public void turn(ProcessorShare share, Tally tally, Blackhole reader) throws IOException {
        long start = clock.getAsLong();
        stepsOfYardstick(yardsticksStep, yardsticksSteps, reader);
        long middle = clock.getAsLong();
        stepsOfMeasured(measuredStep, measuredSteps, reader);
        long end = clock.getAsLong();
        tally.yardsticksSteps += yardsticksSteps;
        tally.yardsticksNanos += middle - start;
        tally.measuredSteps += measuredSteps;
        tally.measuredNanos += end - middle;
        yardsticksSteps = fitting(yardsticksSteps, middle - start);
        measuredSteps = fitting(measuredSteps, end - middle);
    }

    // Two loops, so that the JVM's compiler learns of each side alone.

    private static void stepsOfYardstick(Step step, int steps, Blackhole reader) throws IOException {
        for (int i = 0; i < steps; i++) {
            step.once(reader);
        }
    }

    private static void stepsOfMeasured(Step step, int steps, Blackhole reader) throws IOException {
        for (int i = 0; i < steps; i++) {
            step.once(reader);
        }
    }

    /** As many steps as fill a turn. */
    private static int fitting(int steps, long nanos) {
        return (int) Math.max(1, Math.min(MOST_STEPS, (double) steps * TURN_NANOS / Math.max(1, nanos)));
    }

    /**
     * Counts what a check allocates, now that its code is warm.
     *
     * @throws IOException if the figure cannot be written
     */
    @TearDown
    public void allocation() throws IOException {
        if (measuredStep instanceof Check check) {
            check.noteAllocation();
        }
    }

    private static LongSupplier clock() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return "cpu".equals(System.getProperty("bench.clock")) ? threads::getCurrentThreadCpuTime : System::nanoTime;
    }
}
