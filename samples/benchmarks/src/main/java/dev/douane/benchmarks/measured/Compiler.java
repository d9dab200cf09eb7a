package dev.douane.benchmarks.measured;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's own compiler works beside the measuring thread. Where there are few processors, or others use them, it falls
 * behind, and what is measured is how far; so it is given the time to catch up.
 */
final class Compiler {
    private static final @Nullable CompilationMXBean JIT = ManagementFactory.getCompilationMXBean();
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(120);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);
    private static final int POLL_MILLIS = 10;

    private Compiler() {}

    /** Waits until no compilation has ended for a while, but not for ever. */
    static void settle() throws InterruptedException {
        if (JIT == null || !JIT.isCompilationTimeMonitoringSupported()) {
            return;
        }
        long start = System.nanoTime();
        long changed = start;
        long spent = JIT.getTotalCompilationTime();
        while (System.nanoTime() - changed < QUIET && System.nanoTime() - start < LONGEST) {
            Thread.sleep(POLL_MILLIS);
            long now = JIT.getTotalCompilationTime();
            if (now != spent) {
                spent = now;
                changed = System.nanoTime();
            }
        }
    }
}
