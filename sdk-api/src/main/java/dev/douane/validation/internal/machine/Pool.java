package dev.douane.validation.internal.machine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Things that wait for the next payload, a few for all threads; who finds none takes a new one.
 *
 * @param <T> what is used by one thread at a time
 */
public abstract class Pool<T> {
    private static final int SIZE = 16;

    private final AtomicReferenceArray<@Nullable T> waiting = new AtomicReferenceArray<>(SIZE);

    /** An empty pool. */
    protected Pool() {}

    /**
     * Makes one.
     *
     * @return nobody else has it
     */
    protected abstract T make();

    /**
     * Whether one has grown so large that it is better made anew.
     *
     * @param one what comes back
     * @return true after a payload that is out of the ordinary
     */
    protected abstract boolean isTooLarge(T one);

    /**
     * Takes one out.
     *
     * @return nobody else has it
     */
    public T take() {
        T one = waiting.getAndSet(slot(), null);
        return one == null ? make() : one;
    }

    /**
     * Puts one back. Who forgets it loses nothing but time.
     *
     * @param one what was taken
     */
    public void giveBack(T one) {
        if (!isTooLarge(one)) {
            waiting.setRelease(slot(), one);
        }
    }

    private static int slot() {
        return System.identityHashCode(Thread.currentThread()) & (SIZE - 1);
    }
}
