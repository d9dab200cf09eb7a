package dev.douane.registry;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import dev.douane.contract.Provenance;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.DocumentCopy;
import dev.douane.registry.source.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A history as it was last seen. The tag came with exactly this history: it is kept with what was read, or not at all.
 *
 * @param history empty if the registry does not know the contract
 * @param tag the source's tag of this history
 * @param standings the same history, as the border asks for it
 */
record KnownHistory(
        String name,
        Optional<ContractHistory> history,
        Optional<EntityTag> tag,
        Standings standings,
        Provenance provenance,
        long confirmedTicks,
        Optional<DocumentCopy> copy)
        implements Known {

    static KnownHistory of(
            String name,
            Optional<ContractHistory> history,
            Optional<EntityTag> tag,
            Provenance provenance,
            long confirmedTicks,
            Optional<DocumentCopy> copy) {
        return new KnownHistory(
                name, history, tag, Standings.of(history, provenance), provenance, confirmedTicks, copy);
    }

    @Override
    public boolean present() {
        return history.isPresent();
    }

    @Override
    public RegistryRoute route() {
        return new RegistryRoute.History(name);
    }

    /** The newer one, unless it takes back something that this one said. */
    KnownHistory followedBy(KnownHistory newer) throws InvalidDocumentException {
        if (history.isPresent() && newer.history.isPresent()) {
            requireSameVersions(history.get(), newer.history.get());
        }
        return newer;
    }

    /** Whether nothing of it is admitted any more. */
    boolean retired() {
        return history.isPresent() && history.get().admitted().isEmpty();
    }

    /** The newer one, from a place where versions may go away: those that did are retired from now on. */
    KnownHistory outlivedBy(KnownHistory newer) throws InvalidDocumentException {
        if (history.isEmpty() || newer.history.isEmpty()) {
            return newer;
        }
        List<ContractVersion> versions = new ArrayList<>(newer.history.get().versions());
        for (ContractVersion version : history.get().versions()) {
            if (newer.history.get().find(version.version()).isEmpty()) {
                versions.add(new ContractVersion(
                        version.version(),
                        ContractStatus.RETIRED,
                        version.fingerprint(),
                        version.successor(),
                        version.until()));
            }
        }
        ContractHistory whole = new ContractHistory(name, versions);
        requireSameVersions(history.get(), whole);
        return versions.size() == newer.history.get().versions().size()
                ? newer
                : of(
                        name,
                        Optional.of(whole),
                        newer.tag,
                        newer.provenance,
                        newer.confirmedTicks,
                        newer.copy.map(copy -> new DocumentCopy(
                                HistoryDocument.write(whole), copy.signature(), copy.tag(), copy.confirmedAt())));
    }

    private static void requireSameVersions(ContractHistory before, ContractHistory after)
            throws InvalidDocumentException {
        for (ContractVersion version : before.versions()) {
            Optional<ContractVersion> now = after.find(version.version());
            if (now.isEmpty()) {
                throw new InvalidDocumentException(
                        "the history of " + after.name() + " no longer names version " + version.version()
                                + ", which it did; published versions never go away, so this copy is older");
            }
            if (!now.get().fingerprint().equals(version.fingerprint())) {
                throw new InvalidDocumentException("the history of " + after.name() + ": version " + version.version()
                        + " has another fingerprint than before; a published version never changes. If it was taken back"
                        + " on purpose, delete what was kept of it: snapshots and bundles");
            }
        }
    }
}
