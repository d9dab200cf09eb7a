package dev.douane.registry;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.util.Optional;

/** Asks the source for one document and understands the answer. What comes back has been checked whole. */
final class DocumentFetcher {
    private final ContractSource source;
    private final RegistryHealth health;

    private volatile boolean closed;

    DocumentFetcher(ContractSource source, RegistryHealth health) {
        this.source = source;
        this.health = health;
    }

    /** A contract, or empty if the registry does not know it. */
    Fetched<Optional<Contract>> contract(ContractId id) {
        return watched(new RegistryRoute.Document(id), route -> {
            SourceAnswer answer = source.fetch(route, Optional.empty());
            return answer instanceof SourceAnswer.Missing
                    ? Optional.empty()
                    : Optional.of(ContractDocument.read(id, found(answer).body()));
        });
    }

    /** A history that is not held yet. */
    Fetched<KnownHistory> history(String name) {
        return watched(new RegistryRoute.History(name), route -> {
            SourceAnswer answer = source.fetch(route, Optional.empty());
            return answer instanceof SourceAnswer.Missing ? KnownHistory.NONE : read(name, found(answer));
        });
    }

    /** A newer state of a history that is held; the same object if nothing changed. */
    Fetched<KnownHistory> newer(String name, KnownHistory held) {
        return watched(new RegistryRoute.History(name), route -> {
            SourceAnswer answer = source.fetch(route, held.etag());
            if (answer instanceof SourceAnswer.NotModified && held.etag().isPresent()) {
                return held;
            }
            if (answer instanceof SourceAnswer.Missing && held.history().isPresent()) {
                throw new IOException("The registry at " + source.location() + " no longer knows " + name
                        + ", which it did; published versions never go away");
            }
            return answer instanceof SourceAnswer.Missing
                    ? KnownHistory.NONE
                    : held.followedBy(read(name, found(answer)));
        });
    }

    /** From now on every fetch fails before it asks. */
    void close() {
        closed = true;
        source.close();
    }

    private static KnownHistory read(String name, SourceAnswer.Found found) throws IOException {
        return new KnownHistory(Optional.of(HistoryDocument.read(name, found.body())), found.etag());
    }

    private SourceAnswer.Found found(SourceAnswer answer) throws IOException {
        if (answer instanceof SourceAnswer.Found found) {
            return found;
        }
        throw new IOException("The registry at " + source.location() + " says that nothing changed, but was not asked");
    }

    private <T> Fetched<T> watched(RegistryRoute route, Fetch<T> fetch) {
        if (closed) {
            return new Fetched.Failure<>(new IOException("This registry client is closed"));
        }
        try {
            T value = fetch.from(route);
            health.answered(route);
            return new Fetched.Answer<>(value);
        } catch (IOException e) {
            health.failed(route, e);
            return new Fetched.Failure<>(e);
        } catch (RuntimeException e) {
            // A source of the user's that breaks its promise is an outage, not the end of a refresh.
            IOException fault = new IOException("The source " + source.location() + " failed: " + e, e);
            health.failed(route, fault);
            return new Fetched.Failure<>(fault);
        }
    }

    private interface Fetch<T> {
        T from(RegistryRoute route) throws IOException;
    }
}
