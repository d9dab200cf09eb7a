package dev.douane.contract;

import java.util.Optional;

/**
 * Where contracts are looked up. Implementations are safe for use by many threads.
 *
 * <p>Empty means that the registry answered and does not know the contract; that the registry could not be asked is a
 * {@link RegistryUnavailableException}.
 */
public interface ContractRegistry {

    /**
     * The versions of a contract and which of them are admitted.
     *
     * @param name the contract's name
     * @return its history, or empty if no version was ever published
     * @throws RegistryUnavailableException if the answer is not at hand and could not be fetched
     * @throws IllegalArgumentException if the name is not a contract's name
     */
    Optional<ContractHistory> history(String name);

    /**
     * One published version, retired ones included.
     *
     * @param id name and version
     * @return the contract, or empty if it was never published
     * @throws RegistryUnavailableException if the answer is not at hand and could not be fetched
     */
    Optional<Contract> contract(ContractId id);

    /**
     * Where one version stands: what the border asks for every payload.
     *
     * @param id name and version
     * @return its entry in the history, and how that is known; empty if it was never published
     * @throws RegistryUnavailableException if the answer is not at hand and could not be fetched
     */
    default Optional<Standing> standing(ContractId id) {
        return history(id.name())
                .flatMap(history -> history.find(id.version()))
                .map(version -> new Standing(version, Provenance.UNSTATED));
    }
}
