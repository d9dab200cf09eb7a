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

/** Contracts made by hand: four versions of one, each wider than the one before, and another contract. */
final class Samples {
    static final Contract COMMUNES_1 = communes(
            1,
            "string",
            List.of("pattern ^(2[AB]|[0-9]{2})[0-9]{3}$"),
            "{\"type\": \"string\", \"pattern\": \"^(2[AB]|[0-9]{2})[0-9]{3}$\", \"examples\": [\"2A004\"]}");
    static final Contract COMMUNES_2 = communes(2, "string", List.of(), "{\"type\": \"string\"}");
    static final Contract COMMUNES_3 = communes(
            3,
            "string or integer",
            List.of("at least 1000"),
            "{\"type\": [\"string\", \"integer\"], \"minimum\": 1000}");
    static final Contract COMMUNES_4 =
            communes(4, "string or integer", List.of(), "{\"type\": [\"string\", \"integer\"]}");
    static final Contract REGIONS_1 = new Contract(
            ContractId.of("regions", 1),
            new ContractMetadata("The regions.", "geo", Optional.empty(), Optional.empty(), List.of()),
            JsonSchema.parse("{\"type\": \"array\", \"items\": {\"type\": \"string\"}}"));

    private Samples() {}

    private static Contract communes(int version, String type, List<String> constraints, String code) {
        String schema = """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                 "properties": {"code": %s, "nom": {"type": "string"}},
                 "required": ["nom"], "additionalProperties": false}
                """;
        return new Contract(
                ContractId.of("communes", version),
                metadata(new ContractField("code", type, false, constraints, "The INSEE code.")),
                JsonSchema.parse(schema.formatted(code)));
    }

    private static ContractMetadata metadata(ContractField code) {
        return new ContractMetadata(
                "The communes of France, as of 1 January.",
                "Référentiels géographiques, geo@example.org",
                Optional.of(Freshness.of("P1Y", "P3M")),
                Optional.of(new Lineage(List.of("INSEE, code officiel géographique"), List.of("warehouse.communes"))),
                List.of(code, new ContractField("nom", "string", true, List.of(), "The name, with its accents.")));
    }

    /** The same id with a schema of its own, which accepts the same. */
    static Contract withOtherSchema(Contract contract) {
        String text = contract.schema().text();
        return new Contract(
                contract.id(), contract.metadata(), JsonSchema.parse("{\"title\": \"Other\"," + text.substring(1)));
    }

    /** The same schema with another description and owner. */
    static Contract withOtherWords(Contract contract) {
        ContractMetadata words = contract.metadata();
        return new Contract(
                contract.id(),
                new ContractMetadata("Other", "Others", words.freshness(), words.lineage(), words.fields()),
                contract.schema());
    }

    static Publication published(Contract... contracts) {
        PublicationBuilder builder = Publication.builder();
        for (Contract contract : contracts) {
            builder.contract(contract);
        }
        return builder.build();
    }
}
