package dev.douane.registry;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.protocol.InvalidDocumentException;
import java.util.Optional;

/**
 * A history as it was last seen. The tag came with exactly this history: it is kept with what was read, or not at all.
 *
 * @param history empty if the registry does not know the contract
 * @param etag the source's tag of this history
 */
record KnownHistory(Optional<ContractHistory> history, Optional<String> etag) {
    static final KnownHistory NONE = new KnownHistory(Optional.empty(), Optional.empty());

    /** The newer one, unless it says something else of a version than this one did. */
    KnownHistory followedBy(KnownHistory newer) throws InvalidDocumentException {
        if (history.isPresent() && newer.history.isPresent()) {
            requireSameVersions(history.get(), newer.history.get());
        }
        return newer;
    }

    private static void requireSameVersions(ContractHistory before, ContractHistory after)
            throws InvalidDocumentException {
        for (ContractVersion version : before.versions()) {
            Optional<ContractVersion> now = after.find(version.version());
            if (now.isPresent() && !now.get().fingerprint().equals(version.fingerprint())) {
                throw new InvalidDocumentException("the history of " + after.name() + ": version " + version.version()
                        + " has another fingerprint than before; a published version never changes");
            }
        }
    }
}
