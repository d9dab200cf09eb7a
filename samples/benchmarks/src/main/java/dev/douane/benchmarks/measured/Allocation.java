package dev.douane.benchmarks.measured;

import com.sun.management.ThreadMXBean;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Bytes that the calling thread allocates per check, counted by the JVM. */
final class Allocation {
    private static final int MOST = 20_000;
    private static final long ENOUGH = TimeUnit.MILLISECONDS.toNanos(300);

    private Allocation() {}

    /** Writes the figure to the file that the process was told of; none was if nobody wants to know. */
    static void report(PayloadValidator validator, byte[][] payloads) throws IOException {
        String file = System.getProperty("bench.allocation", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), Double.toString(perCheck(validator, payloads)));
        }
    }

    private static double perCheck(PayloadValidator validator, byte[][] payloads) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        // Asking allocates too.
        long once = threads.getThreadAllocatedBytes(thread);
        long asking = threads.getThreadAllocatedBytes(thread) - once;
        long end = System.nanoTime() + ENOUGH;
        int checks = 0;
        long before = threads.getThreadAllocatedBytes(thread);
        while (checks < payloads.length || (checks < MOST && System.nanoTime() < end)) {
            validator.validate(payloads[checks % payloads.length]);
            checks++;
        }
        return (double) (threads.getThreadAllocatedBytes(thread) - before - asking) / checks;
    }
}
