package dev.douane.registry;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.Provenance;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.DocumentCopy;
import java.util.Optional;

/**
 * A version as it was fetched.
 *
 * @param contract empty if the registry does not know it
 */
record KnownContract(
        ContractId id,
        Optional<Contract> contract,
        Provenance provenance,
        long confirmedTicks,
        Optional<DocumentCopy> copy)
        implements Known {
    @Override
    public boolean present() {
        return contract.isPresent();
    }

    @Override
    public RegistryRoute route() {
        return new RegistryRoute.Document(id);
    }
}
