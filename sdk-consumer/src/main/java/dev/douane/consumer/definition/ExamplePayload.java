package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.contract.Contract;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.PrettyJson;
import dev.douane.internal.StrictJson;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A payload to show to people, made from nothing but a contract's schema: its {@code examples} where it has some,
 * otherwise values that its keywords allow. The same schema makes the same example.
 */
public final class ExamplePayload {
    private ExamplePayload() {}

    /**
     * An example that satisfies the contract. Every optional field is there, unless the example is only valid without
     * them; recursion is shown once.
     *
     * @param contract any contract, whether its schema was generated or written by hand
     * @return JSON text on several lines, two spaces, without a line break at its end
     * @throws ContractDefinitionException if none can be made; names the field that needs an example
     */
    public static String of(Contract contract) {
        JsonNode schema = tree(contract);
        PayloadValidator validator = PayloadValidator.of(contract.schema());
        ValidationReport report = ValidationReport.VALID;
        for (ExampleDepth depth : ExampleDepth.values()) {
            Optional<JsonNode> example = new ExampleMaker(contract.id(), schema, depth).make();
            if (example.isPresent()) {
                String text = PrettyJson.write(example.get());
                report = validator.validate(text.getBytes(StandardCharsets.UTF_8));
                if (report.valid()) {
                    return text;
                }
            }
        }
        throw new ContractDefinitionException(contract.id() + ": no example could be made that is valid: "
                + report.summary() + ". Give the field an example: @FieldDefinition(value = \"…\", example = \"…\").");
    }

    private static JsonNode tree(Contract contract) {
        try {
            return StrictJson.read(contract.schema().text().getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("A JsonSchema is JSON", e);
        }
    }
}
