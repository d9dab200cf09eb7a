package dev.douane.producer;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.ContractRegistry;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A registry in this process, whose answers a test sets, and which a test can take away. */
public final class InMemoryRegistry implements ContractRegistry {
    private final Map<ContractId, Contract> contracts = new LinkedHashMap<>();
    private final Map<ContractId, ContractVersion> versions = new LinkedHashMap<>();
    private volatile boolean down;

    public InMemoryRegistry publish(String id, String schema) {
        ContractId contract = ContractId.parse(id);
        ContractMetadata metadata =
                new ContractMetadata("communes", "geo", Optional.empty(), Optional.empty(), List.of());
        contracts.put(contract, new Contract(contract, metadata, JsonSchema.parse(schema)));
        return status(id, ContractStatus.ACCEPTED, OptionalInt.empty(), Optional.empty());
    }

    public InMemoryRegistry status(String id, ContractStatus status, OptionalInt successor, Optional<LocalDate> until) {
        ContractId contract = ContractId.parse(id);
        String fingerprint = this.contract(contract).orElseThrow().fingerprint();
        versions.put(contract, new ContractVersion(contract.version(), status, fingerprint, successor, until));
        return this;
    }

    public void down(boolean outage) {
        this.down = outage;
    }

    @Override
    public Optional<ContractHistory> history(String name) {
        failIfDown();
        List<ContractVersion> found = new ArrayList<>();
        versions.forEach((id, version) -> {
            if (id.name().equals(name)) {
                found.add(version);
            }
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(new ContractHistory(name, found));
    }

    @Override
    public Optional<Contract> contract(ContractId id) {
        failIfDown();
        return Optional.ofNullable(contracts.get(id));
    }

    private void failIfDown() {
        if (down) {
            throw new RegistryUnavailableException("The registry does not answer", new IOException("refused"));
        }
    }
}
