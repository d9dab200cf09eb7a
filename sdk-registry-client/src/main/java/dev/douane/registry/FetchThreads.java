package dev.douane.registry;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that wait for the registry, so that nobody else's do: few, daemons, gone when idle. */
final class FetchThreads {
    private static final int THREADS = 8;
    private static final int IDLE_SECONDS = 10;
    private static final int LAST_WORDS_SECONDS = 2;

    private FetchThreads() {}

    static ThreadPoolExecutor start() {
        AtomicInteger numbers = new AtomicInteger();
        // The queue needs no bound of its own: a document is asked for once at a time.
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "douane-registry-" + numbers.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Lets those who wait hear that it is over, then ends the threads. */
    static void stop(ThreadPoolExecutor pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
