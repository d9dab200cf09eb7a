package dev.douane.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every version of a contract that was ever published, with its status. Only histories change; versions never do.
 *
 * @param name the contract's name
 * @param versions the versions, oldest first, at least one
 */
public record ContractHistory(String name, List<ContractVersion> versions) {

    /** Sorts and copies the versions; refuses an empty list and a version that stands there twice. */
    public ContractHistory {
        ContractId.requireName(name);
        // Without streams: applications read hundreds of histories while they start.
        List<ContractVersion> sorted = new ArrayList<>(versions);
        sorted.sort((one, other) -> Integer.compare(one.version(), other.version()));
        versions = List.copyOf(sorted);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("The history of " + name + " holds no version");
        }
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i - 1).version() == versions.get(i).version()) {
                throw new IllegalArgumentException("The history of " + name + " names a version twice");
            }
        }
    }

    /**
     * One version of this history.
     *
     * @param version the version to find
     * @return the version, or empty if it was never published
     */
    public Optional<ContractVersion> find(int version) {
        for (ContractVersion one : versions) {
            if (one.version() == version) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * The versions that the border admits, deprecated ones included.
     *
     * @return oldest first
     */
    public List<ContractVersion> admitted() {
        return versions.stream().filter(v -> v.status().admitted()).toList();
    }

    /**
     * The version published last.
     *
     * @return the highest version
     */
    public ContractVersion newest() {
        return versions.get(versions.size() - 1);
    }
}
