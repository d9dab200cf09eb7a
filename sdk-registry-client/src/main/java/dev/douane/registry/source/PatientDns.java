package dev.douane.registry.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks names up within a bounded time. The platform's look-up can neither be given one nor be interrupted, and a name
 * server that says nothing holds it for a minute; so it gets a daemon thread of its own, one for each name at a time.
 */
final class PatientDns implements Dns {
    private final Dns platform;
    private final Duration most;
    private final ConcurrentHashMap<String, CompletableFuture<List<InetAddress>>> underway = new ConcurrentHashMap<>();

    PatientDns(Dns platform, Duration most) {
        this.platform = platform;
        this.most = most;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> other = underway.putIfAbsent(hostname, mine);
        if (other == null) {
            Thread thread = new Thread(() -> ask(hostname, mine), "douane-registry-dns");
            thread.setDaemon(true);
            thread.start();
        }
        return await(hostname, other == null ? mine : other);
    }

    private void ask(String hostname, CompletableFuture<List<InetAddress>> answer) {
        try {
            List<InetAddress> addresses = platform.lookup(hostname);
            underway.remove(hostname, answer);
            answer.complete(addresses);
        } catch (UnknownHostException | RuntimeException e) {
            underway.remove(hostname, answer);
            answer.completeExceptionally(e);
        }
    }

    private List<InetAddress> await(String hostname, CompletableFuture<List<InetAddress>> answer)
            throws UnknownHostException {
        try {
            return answer.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw fault(hostname + ": no name server said within " + most + " where that is", e);
        } catch (ExecutionException e) {
            throw fault(hostname + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault(hostname + ": interrupted while its name was looked up", e);
        }
    }

    private static UnknownHostException fault(String message, Exception cause) {
        UnknownHostException fault = new UnknownHostException(message);
        fault.initCause(cause);
        return fault;
    }
}
