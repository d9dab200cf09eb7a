package dev.douane.registry;

import dev.douane.contract.ContractId;
import dev.douane.contract.Provenance.Origin;
import dev.douane.registry.protocol.DocumentSignature;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.DocumentCopy;
import dev.douane.registry.source.EntityTag;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the registry for one document, at each of its addresses in turn, until one gives an answer that checks out. */
final class DocumentFetcher {
    private final List<Upstream> upstreams;
    private final DocumentReader reader;
    private final RegistryHealth health;
    private final RegistryMeter meter;
    private final Clock clock;

    private volatile boolean closed;

    DocumentFetcher(
            List<Upstream> upstreams, DocumentReader reader, RegistryHealth health, RegistryMeter meter, Clock clock) {
        this.upstreams = List.copyOf(upstreams);
        this.reader = reader;
        this.health = health;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * A contract, or that the registry does not know it.
     *
     * @param promised the fingerprint that its history names, if that is known
     */
    Fetched<KnownContract> contract(ContractId id, Optional<String> promised) {
        return fromAny(new RegistryRoute.Document(id), (upstream, route) -> {
            SourceAnswer answer = upstream.fetch(route, Optional.empty());
            return answer instanceof SourceAnswer.Found found
                    ? reader.contract(id, copy(upstream, found, signature(upstream, id)), Origin.REGISTRY, promised)
                    : reader.noContract(id);
        });
    }

    /** A history, or a newer state of one that is held. */
    Fetched<KnownHistory> history(String name, @Nullable KnownHistory held) {
        return fromAny(new RegistryRoute.History(name), (upstream, route) -> {
            SourceAnswer answer = upstream.fetch(route, held == null ? Optional.empty() : held.tag());
            if (answer instanceof SourceAnswer.Found found) {
                KnownHistory now = reader.history(name, copy(upstream, found, Optional.empty()), Origin.REGISTRY);
                return held == null ? now : upstream.forgets() ? held.outlivedBy(now) : held.followedBy(now);
            }
            if (held != null && answer instanceof SourceAnswer.NotModified) {
                meter.unmodified();
                return reader.confirmed(held);
            }
            if (held == null || !held.present()) {
                return reader.noHistory(name);
            }
            if (upstream.forgets() && held.retired()) {
                return reader.confirmed(held);
            }
            throw new InvalidDocumentException("The registry at " + upstream.location() + " no longer knows " + name
                    + ", which it did; published versions never go away. If it was taken back on purpose, delete what"
                    + " was kept of it: snapshots and bundles");
        });
    }

    /** From now on every fetch fails before it asks. */
    void close() {
        closed = true;
        upstreams.forEach(Upstream::close);
    }

    private Optional<String> signature(Upstream upstream, ContractId id) throws IOException {
        if (!reader.wantsSignature()) {
            return Optional.empty();
        }
        SourceAnswer answer = upstream.fetch(new RegistryRoute.Signature(id), Optional.empty());
        return answer instanceof SourceAnswer.Found found
                ? Optional.of(DocumentSignature.text(id.toString(), found.body()))
                : Optional.empty();
    }

    private DocumentCopy copy(Upstream upstream, SourceAnswer.Found found, Optional<String> signature) {
        return new DocumentCopy(
                found.body(),
                signature,
                found.etag().map(tag -> new EntityTag(upstream.location(), tag)),
                clock.instant());
    }

    private <T> Fetched<T> fromAny(RegistryRoute route, Ask<T> ask) {
        Faults faults = new Faults();
        for (Upstream upstream : upstreams) {
            if (closed) {
                return new Fetched.Failure<>(new IOException("This registry client is closed"));
            }
            try {
                T value = ask.of(upstream, route);
                health.answered(route);
                return new Fetched.Answer<>(value);
            } catch (IOException e) {
                faults.add(e);
            }
        }
        IOException fault = faults.together();
        if (!(fault instanceof HeldOffException)) {
            health.failed(route, fault);
        }
        return new Fetched.Failure<>(fault);
    }

    private interface Ask<T> {
        T of(Upstream upstream, RegistryRoute route) throws IOException;
    }
}
