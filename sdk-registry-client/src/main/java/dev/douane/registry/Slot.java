package dev.douane.registry;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
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

    /** How a document is had. */
    interface Errand<T extends Known> {

        /** Whether what is in memory by now will do. */
        boolean enough(T known);

        /** What this machine has, asked only if memory has nothing. */
        Optional<T> local();

        /** What the registry says. */
        Fetched<T> remote();

        /** Told of everything new before anyone can see it, so that nobody finds it due already. */
        void arrived(Fetched<T> fetched);

        /** Told of what came from the registry after everyone who waits. */
        void settled(T known);
    }

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
            return errand.enough(held) ? Optional.of(held) : Optional.empty();
        }
        Optional<T> local = errand.local();
        if (local.isEmpty()) {
            return local;
        }
        errand.arrived(new Fetched.Answer<>(local.get()));
        known = local.get();
        return errand.enough(local.get()) ? local : Optional.empty();
    }

    private void ask(Errand<T> errand, CompletableFuture<Fetched<T>> mine) {
        Fetched<T> fetched;
        try {
            fetched = errand.remote();
            errand.arrived(fetched);
            if (fetched instanceof Fetched.Answer<T> answer) {
                known = answer.value();
            }
        } catch (RuntimeException | Error e) {
            end(mine, new Fetched.Failure<>(new IOException("The fetch broke off: " + e, e)));
            throw e;
        }
        end(mine, fetched);
        if (fetched instanceof Fetched.Answer<T> answer) {
            errand.settled(answer.value());
        }
    }

    private void end(CompletableFuture<Fetched<T>> mine, Fetched<T> fetched) {
        underway.set(null);
        mine.complete(fetched);
    }
}
