package dev.douane.consumer.publication;

import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.compatibility.Satisfiability;
import dev.douane.compatibility.SchemaInstances;
import dev.douane.consumer.definition.ContractDefinitionException;
import dev.douane.consumer.definition.ExamplePayload;
import dev.douane.contract.Contract;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.PrettyJson;
import dev.douane.internal.StrictJson;
import java.nio.charset.StandardCharsets;

/**
 * The payload that a page shows: with the owner's own examples where that makes a valid one, otherwise whatever a search
 * finds.
 */
final class PageExample {
    private PageExample() {}

    static String of(Contract contract) {
        try {
            return ExamplePayload.of(contract);
        } catch (ContractDefinitionException e) {
            return SchemaInstances.of(contract.schema())
                    .example()
                    .map(PageExample::pretty)
                    .orElseThrow(() -> none(contract, e));
        }
    }

    private static RuntimeException none(Contract contract, ContractDefinitionException unknown) {
        Satisfiability answer = CompatibilityChecker.satisfiability(contract.schema());
        if (answer.verdict() != Satisfiability.Answer.UNSATISFIABLE) {
            return unknown;
        }
        String place = answer.pointer().isEmpty() ? "its schema" : "what its schema says at " + answer.pointer();
        return new RefusedVersionException(
                contract.id(),
                contract.id() + " is not published: no payload can satisfy " + place + " (" + answer.reason()
                        + "). Mend what contradicts itself there.");
    }

    private static String pretty(String json) {
        try {
            return PrettyJson.write(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT));
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("What is generated is JSON", e);
        }
    }
}
