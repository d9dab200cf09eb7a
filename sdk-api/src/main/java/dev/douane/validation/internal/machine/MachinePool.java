package dev.douane.validation.internal.machine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Machines that wait for the next payload, a few for all threads; who finds none takes a new one. */
final class MachinePool {
    private static final int SIZE = 16;
    private static final byte[] NOTHING = {};

    private final AtomicReferenceArray<@Nullable Machine> waiting = new AtomicReferenceArray<>(SIZE);
    private final Supplier<Machine> maker;

    MachinePool(Supplier<Machine> maker) {
        this.maker = maker;
    }

    Machine take() {
        Machine machine = waiting.getAndSet(slot(), null);
        return machine == null ? maker.get() : machine;
    }

    void giveBack(Machine machine) {
        if (!machine.isLarge()) {
            machine.window.reset(NOTHING);
            waiting.lazySet(slot(), machine);
        }
    }

    private static int slot() {
        return System.identityHashCode(Thread.currentThread()) & (SIZE - 1);
    }
}
