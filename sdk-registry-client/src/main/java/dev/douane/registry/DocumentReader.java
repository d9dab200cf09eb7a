package dev.douane.registry;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.Provenance;
import dev.douane.contract.Provenance.Origin;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.DocumentSignature;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.source.DocumentCopy;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Understands a copy, wherever it comes from: the same checks for the network, the disk and the class path. */
final class DocumentReader {
    // What nobody dated counts as this old.
    private static final Duration LONG_AGO = Duration.ofDays(36_500);

    private final Clock clock;
    private final LongSupplier ticker;
    private final boolean keepsBytes;
    private final List<PublicKey> trusted;

    DocumentReader(Clock clock, LongSupplier ticker, boolean keepsBytes, List<PublicKey> trusted) {
        this.clock = clock;
        this.ticker = ticker;
        this.keepsBytes = keepsBytes;
        this.trusted = List.copyOf(trusted);
    }

    /** Whether a contract is believed only with a signature. */
    boolean wantsSignature() {
        return !trusted.isEmpty();
    }

    /** A contract that has the fingerprint that its history promises, if one is known. */
    KnownContract contract(ContractId id, DocumentCopy copy, Origin origin, Optional<String> promised)
            throws InvalidDocumentException {
        if (wantsSignature()) {
            DocumentSignature.require(
                    id.toString(), copy.body(), copy.signature().orElse(""), trusted);
        }
        Contract contract = ContractDocument.read(id, copy.body());
        if (promised.isPresent() && !promised.get().equals(contract.fingerprint())) {
            throw new InvalidDocumentException(id + ": the document's fingerprint is " + contract.fingerprint()
                    + ", but the contract's history promises " + promised.get());
        }
        return new KnownContract(id, Optional.of(contract), provenance(origin, copy), ticks(origin, copy), bytes(copy));
    }

    KnownHistory history(String name, DocumentCopy copy, Origin origin) throws InvalidDocumentException {
        return KnownHistory.of(
                name,
                Optional.of(HistoryDocument.read(name, copy.body())),
                copy.tag(),
                provenance(origin, copy),
                ticks(origin, copy),
                bytes(copy));
    }

    KnownContract noContract(ContractId id) {
        return new KnownContract(id, Optional.empty(), now(), ticker.getAsLong(), Optional.empty());
    }

    KnownHistory noHistory(String name) {
        return KnownHistory.of(name, Optional.empty(), Optional.empty(), now(), ticker.getAsLong(), Optional.empty());
    }

    /** The same history, which the registry has just said is still right. */
    KnownHistory confirmed(KnownHistory held) {
        return KnownHistory.of(
                held.name(),
                held.history(),
                held.tag(),
                now(),
                ticker.getAsLong(),
                held.copy().map(copy -> copy.confirmed(clock.instant())));
    }

    private Provenance now() {
        return new Provenance(Origin.REGISTRY, Optional.of(clock.instant()));
    }

    private static Provenance provenance(Origin origin, DocumentCopy copy) {
        return new Provenance(origin, origin == Origin.BUNDLE ? Optional.empty() : Optional.of(copy.confirmedAt()));
    }

    /** A moment of the clock, which may have been set since, as one of the ticker, which only grows. */
    private long ticks(Origin origin, DocumentCopy copy) {
        if (origin == Origin.REGISTRY) {
            return ticker.getAsLong();
        }
        Duration age = origin == Origin.BUNDLE ? LONG_AGO : Duration.between(copy.confirmedAt(), clock.instant());
        long nanos = age.compareTo(LONG_AGO) > 0 ? LONG_AGO.toNanos() : Math.max(0, age.toNanos());
        return ticker.getAsLong() - nanos;
    }

    private Optional<DocumentCopy> bytes(DocumentCopy copy) {
        return keepsBytes ? Optional.of(copy) : Optional.empty();
    }
}
