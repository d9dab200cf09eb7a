package dev.douane.benchmarks.measured;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Something done again and again until it gets no faster: the JVM has compiled all of it by then. */
final class WarmUp {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_SECONDS = 30;
    /** What a second of a machine differs from the next by, whatever is compiled. */
    private static final double FASTER = 1.1;

    private final Repeated work;

    WarmUp(Repeated work) {
        this.work = work;
    }

    /** One step of it. */
    @FunctionalInterface
    interface Repeated {
        void once() throws IOException;
    }

    /** Goes on for some seconds at least: some code is compiled late. */
    void run(int seconds) throws IOException, InterruptedException {
        double best = 0;
        for (int i = 1; i <= MOST_SECONDS; i++) {
            double rate = rate();
            Compiler.settle();
            if (i >= seconds && rate < FASTER * best) {
                return;
            }
            best = Math.max(best, rate);
        }
    }

    private double rate() throws IOException {
        long start = System.nanoTime();
        long steps = 0;
        long now = start;
        while (now - start < SECOND) {
            work.once();
            steps++;
            now = System.nanoTime();
        }
        return (double) steps / (now - start);
    }
}
