package dev.douane.consumer;

import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.consumer.definition.PayloadBinding;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationLimits;

/** A version that a reader knows: its contract, its compiled schema, and how its payloads become records. */
record CoveredVersion<R extends Record>(
        Class<R> type, Contract contract, PayloadValidator validator, PayloadBinding<R> binding) {

    static <R extends Record> CoveredVersion<R> of(Class<R> type, ValidationLimits limits) {
        Contract contract = ContractDefinition.contractOf(type);
        return new CoveredVersion<>(
                type, contract, PayloadValidator.of(contract.schema(), limits), PayloadBinding.of(type, limits));
    }

    ContractId id() {
        return contract.id();
    }

    byte[] write(Record value) {
        return binding.write(type.cast(value));
    }
}
