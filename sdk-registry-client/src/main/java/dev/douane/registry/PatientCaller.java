package dev.douane.registry;

import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.protocol.InvalidDocumentException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for an answer, within bounds, and says in words why there is none. */
final class PatientCaller {
    private static final String CHECK =
            " Check that the registry is running, that its address is right and that this " + "machine may reach it.";

    private final String location;
    private final Duration most;

    PatientCaller(String location, Duration most) {
        this.location = location;
        this.most = most;
    }

    <T> T await(CompletableFuture<Fetched<T>> future, String what) {
        Fetched<T> fetched = fetched(future, what);
        if (fetched instanceof Fetched.Answer<T> answer) {
            return answer.value();
        }
        IOException fault = ((Fetched.Failure<T>) fetched).fault();
        throw unavailable(
                what,
                RegistryHealth.describe(fault) + "."
                        + (fault instanceof InvalidDocumentException
                                ? " What is published there is not what it promises to be: publish it again."
                                : CHECK),
                fault);
    }

    private <T> Fetched<T> fetched(CompletableFuture<Fetched<T>> future, String what) {
        try {
            return future.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw unavailable(what, "no answer within " + most + "." + CHECK, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(what, "this thread was interrupted while it waited.", e);
        } catch (ExecutionException e) {
            throw unavailable(what, "the fetch broke off.", e);
        }
    }

    private RegistryUnavailableException unavailable(String what, String why, Exception cause) {
        return new RegistryUnavailableException(
                what + " is neither in memory nor on this machine, and could not be fetched from " + location + ": "
                        + why,
                cause);
    }
}
