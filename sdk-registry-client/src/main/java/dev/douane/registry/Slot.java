package dev.douane.registry;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One document in memory, and the one fetch of it that may be under way. Whoever begins a fetch looks at what this
 * machine has on its own thread; the network is the executor's. No lock is held anywhere.
 */
final class Slot<T extends Known> {
    private final AtomicReference<@Nullable CompletableFuture<Fetched<T>>> underway = new AtomicReference<>();

    private volatile @Nullable T known;
    private volatile long dueAt;

    @Nullable
    T known() {
        return known;
    }

    /** From when on, by the ticker, a look-up should have it refreshed. */
    long dueAt() {
        return dueAt;
    }

    void dueAt(long ticks) {
        dueAt = ticks;
    }

    /**
     * How a document is had.
     *
     * @param enough whether what is in memory by now will do
     * @param local what this machine has, asked only if memory has nothing
     * @param remote what the registry says
     * @param arrived told of everything new before anyone can see it, so that nobody finds it due already
     * @param settled told of what came from the registry after everyone who waits
     */
    record Errand<T extends Known>(
            Predicate<T> enough,
            Supplier<Optional<T>> local,
            Supplier<Fetched<T>> remote,
            Consumer<Fetched<T>> arrived,
            Consumer<T> settled) {}

    /** Joins the fetch that is under way, or begins one. */
    CompletableFuture<Fetched<T>> fetch(Errand<T> errand, Executor executor) {
        CompletableFuture<Fetched<T>> mine = new CompletableFuture<>();
        CompletableFuture<Fetched<T>> other = underway.compareAndExchange(null, mine);
        if (other != null) {
            return other;
        }
        try {
            Optional<T> here = atHand(errand);
            if (here.isPresent()) {
                end(mine, new Fetched.Answer<>(here.get()));
            } else {
                executor.execute(() -> ask(errand, mine));
            }
        } catch (RejectedExecutionException e) {
            end(mine, new Fetched.Failure<>(new IOException("No thread takes the fetch: closed, or too busy", e)));
        } catch (RuntimeException | Error e) {
            end(mine, new Fetched.Failure<>(new IOException("The fetch broke off: " + e, e)));
            throw e;
        }
        return mine;
    }

    /** A fetch that ended between the look into memory and this one has left its result. */
    private Optional<T> atHand(Errand<T> errand) {
        T held = known;
        if (held != null) {
            return errand.enough().test(held) ? Optional.of(held) : Optional.empty();
        }
        Optional<T> local = errand.local().get();
        local.ifPresent(found -> {
            errand.arrived().accept(new Fetched.Answer<>(found));
            known = found;
        });
        return local.filter(errand.enough());
    }

    private void ask(Errand<T> errand, CompletableFuture<Fetched<T>> mine) {
        Fetched<T> fetched;
        try {
            fetched = errand.remote().get();
            errand.arrived().accept(fetched);
            if (fetched instanceof Fetched.Answer<T> answer) {
                known = answer.value();
            }
        } catch (RuntimeException | Error e) {
            end(mine, new Fetched.Failure<>(new IOException("The fetch broke off: " + e, e)));
            throw e;
        }
        end(mine, fetched);
        if (fetched instanceof Fetched.Answer<T> answer) {
            errand.settled().accept(answer.value());
        }
    }

    private void end(CompletableFuture<Fetched<T>> mine, Fetched<T> fetched) {
        underway.set(null);
        mine.complete(fetched);
    }
}
