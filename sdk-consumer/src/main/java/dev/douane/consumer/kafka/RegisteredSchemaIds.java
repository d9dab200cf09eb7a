package dev.douane.consumer.kafka;

import dev.douane.contract.ContractId;
import dev.douane.registry.source.ConfluentSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Looks ids up where they were given. */
record RegisteredSchemaIds(ConfluentSource registry, String contractName) implements ForeignSchemaIds {
    @Override
    public Optional<ContractId> contract(ForeignSchemaId id) throws IOException {
        if (id.kind() != ForeignSchemaId.Kind.PREFIXED_ID) {
            return Optional.empty();
        }
        int number = Integer.parseInt(id.value());
        List<ContractId> found = number < 1
                ? List.of()
                : registry.contractsOf(number).stream()
                        .filter(contract -> contract.name().equals(contractName))
                        .distinct()
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
