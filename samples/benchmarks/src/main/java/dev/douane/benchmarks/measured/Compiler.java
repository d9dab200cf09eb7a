package dev.douane.benchmarks.measured;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * The JVM's own compiler works beside the measuring thread. Where there are few processors, or others use them, it falls
 * behind, and what is measured is how far; so it is given the time to catch up.
 */
final class Compiler {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(100);
    /** The compilation of one large method may take seconds. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

    private static final int POLL_MILLIS = 20;
    /** Less of a processor than this is no compilation. */
    private static final double IDLE = 0.1;

    private Compiler() {}

    /**
     * Waits until the process has used no processor for a while, but not for ever. Compilations that have ended say nothing of
     * the one that goes on.
     */
    static void settle() throws InterruptedException {
        long start = System.nanoTime();
        long changed = start;
        while (System.nanoTime() - changed < QUIET && System.nanoTime() - start < LONGEST) {
            long before = System.nanoTime();
            long used = PROCESS.getProcessCpuTime();
            Thread.sleep(POLL_MILLIS);
            long now = System.nanoTime();
            if (PROCESS.getProcessCpuTime() - used > IDLE * (now - before)) {
                changed = now;
            }
        }
    }
}
