package dev.douane.producer;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.contract.Standing;
import dev.douane.contract.UnknownContractException;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationLimits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract of a gate as the registry publishes it: where it stands, asked each time, and its schema, compiled once. */
final class PublishedContract {
    private final ContractRegistry registry;
    private final ContractId id;
    private final ValidationLimits limits;
    private volatile @Nullable Compiled compiled;

    PublishedContract(ContractRegistry registry, ContractId id, ValidationLimits limits) {
        this.registry = registry;
        this.id = id;
        this.limits = limits;
    }

    /** A contract with its compiled schema. A published version never changes, so neither does this. */
    record Compiled(String fingerprint, PayloadValidator validator) {}

    Standing standing() {
        Optional<Standing> standing = registry.standing(id);
        if (standing.isEmpty()) {
            throw unknown();
        }
        return standing.get();
    }

    private UnknownContractException unknown() {
        return new UnknownContractException(
                id,
                registry.history(id.name())
                        .map(history -> Sentences.unknownVersion(id, history))
                        .orElseGet(() -> Sentences.unknown(id)));
    }

    Compiled compiled() {
        Compiled known = compiled;
        if (known == null) {
            Contract contract =
                    registry.contract(id).orElseThrow(() -> new UnknownContractException(id, Sentences.unknown(id)));
            known = new Compiled(contract.fingerprint(), PayloadValidator.of(contract.schema(), limits));
            compiled = known;
        }
        return known;
    }
}
