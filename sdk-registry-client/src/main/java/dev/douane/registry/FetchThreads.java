package dev.douane.registry;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads that wait for the registry, so that nobody else's do: few, daemons, gone when idle. Nothing of it is made,
 * nor loaded, before there is something to wait for.
 */
final class FetchThreads implements Executor {
    private static final int THREADS = 8;
    private static final int IDLE_SECONDS = 10;
    private static final int LAST_WORDS_SECONDS = 2;

    private @Nullable ThreadPoolExecutor pool;
    private boolean stopped;

    @Override
    public void execute(Runnable work) {
        pool().execute(work);
    }

    private synchronized ThreadPoolExecutor pool() {
        if (stopped) {
            throw new RejectedExecutionException("The threads were stopped");
        }
        ThreadPoolExecutor known = pool;
        if (known == null) {
            known = start();
            pool = known;
        }
        return known;
    }

    private static ThreadPoolExecutor start() {
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
    void stop() {
        ThreadPoolExecutor known = last();
        if (known == null) {
            return;
        }
        known.shutdown();
        try {
            if (!known.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                known.shutdownNow();
            }
        } catch (InterruptedException e) {
            known.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ThreadPoolExecutor last() {
        stopped = true;
        return pool;
    }
}
