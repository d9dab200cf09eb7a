package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.Freshness;
import dev.douane.contract.Lineage;
import dev.douane.schema.JsonSchema;
import java.util.List;
import java.util.Optional;

/** Contracts made by hand. */
final class Samples {
    static final Contract COMMUNES_1 = communes(1, "{\"type\":\"string\"}", "The postal code.");
    static final Contract COMMUNES_2 =
            communes(2, "{\"type\":\"string\",\"pattern\":\"^[0-9]{5}$\"}", "The postal code.");
    static final Contract COMMUNES_3 = communes(3, "{\"type\":\"integer\",\"minimum\":1000}", "The code postal.");

    private Samples() {}

    static Contract communes(int version, String codeSchema, String definition) {
        JsonSchema schema = JsonSchema.parse("""
                {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
                 "properties":{"code":%s,"nom":{"type":"string"}},"required":["nom"],"additionalProperties":false}
                """.formatted(codeSchema));
        String type = codeSchema.contains("integer") ? "integer" : "string";
        List<String> constraints = codeSchema.contains("pattern") ? List.of("pattern `^[0-9]{5}$`") : List.of();
        ContractMetadata metadata = new ContractMetadata(
                "The communes of France, as of 1 January.",
                "Référentiels géographiques, geo@example.org",
                Optional.of(Freshness.of("P1Y", "P3M")),
                Optional.of(new Lineage(List.of("INSEE, code officiel géographique"), List.of("warehouse.communes"))),
                List.of(
                        new ContractField("code", type, false, constraints, definition),
                        new ContractField("nom", "string", true, List.of(), "The name, with its accents.")));
        return new Contract(ContractId.of("communes", version), metadata, schema);
    }
}
