package dev.douane.consumer.publication;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the exchanges under way, so that a stop can wait for them. The JDK's server waits its full delay instead. */
final class InFlight {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition drained = lock.newCondition();

    private int count;
    private boolean closed;

    /** Whether the exchange may go on; whoever hears true calls {@link #leave}. */
    boolean enter() {
        lock.lock();
        try {
            if (!closed) {
                count++;
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            count--;
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more, and waits for those inside, up to a time. */
    void drain(Duration most) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            long left = most.toNanos();
            while (count > 0 && left > 0) {
                left = drained.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
