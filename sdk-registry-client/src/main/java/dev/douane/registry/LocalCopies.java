package dev.douane.registry;

import dev.douane.contract.ContractId;
import dev.douane.contract.Provenance.Origin;
import dev.douane.registry.protocol.DocumentSignature;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSnapshot;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.DocumentCopy;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * What this machine knows without asking anybody: the snapshot on disk, then what was packed with the application. A
 * copy that is not what it promises to be is said and passed over.
 */
final class LocalCopies {

    private final Optional<ContractSnapshot> snapshot;
    private final Optional<ContractSource> bundle;
    private final DocumentReader reader;
    private final RegistryHealth health;
    private final RegistryMeter meter;

    LocalCopies(
            Optional<ContractSnapshot> snapshot,
            Optional<ContractSource> bundle,
            DocumentReader reader,
            RegistryHealth health,
            RegistryMeter meter) {
        this.snapshot = snapshot;
        this.bundle = bundle;
        this.reader = reader;
        this.health = health;
        this.meter = meter;
    }

    Optional<KnownContract> contract(ContractId id, Optional<String> promised) {
        Optional<RegistryRoute> signature =
                reader.wantsSignature() ? Optional.of(new RegistryRoute.Signature(id)) : Optional.empty();
        return find(
                new RegistryRoute.Document(id),
                signature,
                (copy, origin) -> reader.contract(id, copy, origin, promised));
    }

    Optional<KnownHistory> history(String name) {
        return find(
                new RegistryRoute.History(name),
                Optional.empty(),
                (copy, origin) -> reader.history(name, copy, origin));
    }

    void close() {
        bundle.ifPresent(ContractSource::close);
    }

    private <T> Optional<T> find(
            RegistryRoute route, Optional<RegistryRoute> signature, Understanding<T> understanding) {
        Optional<T> kept = snapshot.isPresent() ? fromSnapshot(snapshot.get(), route, understanding) : Optional.empty();
        return kept.isPresent() || bundle.isEmpty() ? kept : fromBundle(bundle.get(), route, signature, understanding);
    }

    private <T> Optional<T> fromSnapshot(ContractSnapshot place, RegistryRoute route, Understanding<T> understanding) {
        try {
            Optional<DocumentCopy> copy = place.read(route);
            if (copy.isEmpty()) {
                return Optional.empty();
            }
            T known = understanding.of(copy.get(), Origin.SNAPSHOT);
            meter.fromSnapshot();
            return Optional.of(known);
        } catch (InvalidDocumentException e) {
            meter.refusedCopy();
            place.putAside(route, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            health.snapshotFailed("could not read " + route.path() + " in " + place.location() + ": " + e);
        }
        return Optional.empty();
    }

    private <T> Optional<T> fromBundle(
            ContractSource source,
            RegistryRoute route,
            Optional<RegistryRoute> signature,
            Understanding<T> understanding) {
        try {
            if (source.fetch(route, Optional.empty()) instanceof SourceAnswer.Found found) {
                DocumentCopy copy =
                        new DocumentCopy(found.body(), text(source, signature), Optional.empty(), Instant.EPOCH);
                T known = understanding.of(copy, Origin.BUNDLE);
                meter.fromBundle();
                return Optional.of(known);
            }
        } catch (IOException | RuntimeException e) {
            meter.refusedCopy();
            log().log(
                            System.Logger.Level.WARNING,
                            "The bundled copy of {0} in {1} is not used: {2}. The registry is asked instead",
                            route.path(),
                            source.location(),
                            e.getMessage());
        }
        return Optional.empty();
    }

    private static Optional<String> text(ContractSource source, Optional<RegistryRoute> signature) throws IOException {
        return signature.isPresent()
                        && source.fetch(signature.get(), Optional.empty()) instanceof SourceAnswer.Found found
                ? Optional.of(DocumentSignature.text(signature.get().path(), found.body()))
                : Optional.empty();
    }

    private interface Understanding<T> {
        T of(DocumentCopy copy, Origin origin) throws IOException;
    }

    /** Asked for when there is something to say: the first logger of a JVM takes 30 ms, while an application starts. */
    private static System.Logger log() {
        return System.getLogger("dev.douane.registry");
    }
}
