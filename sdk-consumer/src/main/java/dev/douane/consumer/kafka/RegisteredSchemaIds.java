package dev.douane.consumer.kafka;

import dev.douane.contract.ContractId;
import dev.douane.registry.source.ConfluentSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks ids up where they were given. */
record RegisteredSchemaIds(ConfluentSource registry, String contractName) implements ForeignSchemaIds {
    @Override
    public Optional<ContractId> contract(ForeignSchemaId id) throws IOException {
        List<ContractId> found = registered(id).stream()
                .filter(contract -> contract.name().equals(contractName))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<ContractId> registered(ForeignSchemaId id) throws IOException {
        return switch (id.kind()) {
            case PREFIXED_ID, APICURIO_CONTENT_ID -> numbered(id.value());
            case GUID -> identified(id.value());
            case APICURIO_GLOBAL_ID -> registry.contractsOfGlobalId(Long.parseLong(id.value()));
            // Older serializers write a global id or a content id there, as they were set up; and names are not ids.
            case PREFIXED_LONG_ID, APICURIO_ARTIFACT -> List.of();
        };
    }

    private List<ContractId> numbered(String value) throws IOException {
        long number = Long.parseLong(value);
        return number < 1 || number > Integer.MAX_VALUE ? List.of() : registry.contractsOf((int) number);
    }

    private List<ContractId> identified(String value) throws IOException {
        try {
            return registry.contractsOf(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            // A header of no known form, which nobody gave.
            return List.of();
        }
    }
}
