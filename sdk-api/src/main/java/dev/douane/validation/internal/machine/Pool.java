package dev.douane.validation.internal.machine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Things that wait for the next payload, a few for all threads; who finds none takes a new one.
 *
 * @param <T> what is used by one thread at a time
 */
public final class Pool<T> {
    private static final int SIZE = 16;

    private final AtomicReferenceArray<@Nullable T> waiting = new AtomicReferenceArray<>(SIZE);
    private final Supplier<T> maker;
    private final Predicate<T> tooLarge;

    /**
     * An empty pool.
     *
     * @param maker makes one
     * @param tooLarge whether one has grown too large to be kept
     */
    public Pool(Supplier<T> maker, Predicate<T> tooLarge) {
        this.maker = maker;
        this.tooLarge = tooLarge;
    }

    /**
     * Takes one out.
     *
     * @return nobody else has it
     */
    public T take() {
        T one = waiting.getAndSet(slot(), null);
        return one == null ? maker.get() : one;
    }

    /**
     * Puts one back. Who forgets it loses nothing but time.
     *
     * @param one what was taken
     */
    public void giveBack(T one) {
        if (!tooLarge.test(one)) {
            waiting.setRelease(slot(), one);
        }
    }

    private static int slot() {
        return System.identityHashCode(Thread.currentThread()) & (SIZE - 1);
    }
}
