package dev.douane.samples.queues.rabbitmq;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** A thread that waits for a payload, until it has one or fails. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FutureTask<Optional<Delivery>> task;
    private final Thread thread;

    private Waiting(QueueSource source) {
        this.task = new FutureTask<>(() -> source.next(PATIENCE));
        this.thread = new Thread(task, "waiting");
        thread.setDaemon(true);
    }

    /** Begins to wait, and returns when it does. */
    static Waiting on(QueueSource source) {
        Waiting waiting = new Waiting(source);
        waiting.thread.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!waiting.waits() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return waiting;
    }

    /** Not for an answer of the broker, but for a payload. */
    private boolean waits() {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getMethodName().equals("await") && frame.getClassName().endsWith(".AwaitedMessage")) {
                return thread.getState() == Thread.State.TIMED_WAITING;
            }
        }
        return false;
    }

    void interrupt() {
        thread.interrupt();
    }

    Optional<Delivery> outcome() throws ExecutionException, InterruptedException, TimeoutException {
        return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
