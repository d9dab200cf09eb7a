package dev.douane.registry;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import dev.douane.contract.Freshness;
import dev.douane.contract.Lineage;
import dev.douane.schema.JsonSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Contracts and histories made by hand. */
public final class Contracts {
    private Contracts() {}

    /** A contract whose schema differs from version to version. */
    public static Contract contract(String id) {
        ContractId parsed = ContractId.parse(id);
        JsonSchema schema = JsonSchema.parse("{\"title\": \"" + id + "\", \"type\": \"object\","
                + " \"properties\": {\"prix\": {\"maximum\": 1e2, \"minimum\": 0.10, \"type\": \"number\"}},"
                + " \"additionalProperties\": false}");
        return new Contract(
                parsed,
                new ContractMetadata(
                        "Les communes de « France »,\nau 1er janvier.",
                        "Référentiels, geo@example.org",
                        Optional.of(Freshness.of("P1Y", "PT36H")),
                        Optional.of(new Lineage(List.of("INSEE", "API Géo"), List.of("warehouse.communes"))),
                        List.of(new ContractField("prix", "number", false, List.of("at least 0.1"), "The \"price\"."))),
                schema);
    }

    /** A contract of which nobody said more than they had to. */
    public static Contract bare(String id) {
        return new Contract(
                ContractId.parse(id),
                new ContractMetadata("d", "o", Optional.empty(), Optional.empty(), List.of()),
                JsonSchema.parse("true"));
    }

    /** A history with one accepted version. */
    public static ContractHistory history(String id) {
        Contract contract = contract(id);
        return new ContractHistory(contract.id().name(), List.of(accepted(contract)));
    }

    public static ContractVersion accepted(Contract contract) {
        return new ContractVersion(
                contract.id().version(),
                ContractStatus.ACCEPTED,
                contract.fingerprint(),
                OptionalInt.empty(),
                Optional.empty());
    }

    public static ContractVersion deprecated(Contract contract, int successor, String until) {
        return new ContractVersion(
                contract.id().version(),
                ContractStatus.DEPRECATED,
                contract.fingerprint(),
                OptionalInt.of(successor),
                Optional.of(LocalDate.parse(until)));
    }

    public static ContractVersion retired(Contract contract, int successor) {
        return new ContractVersion(
                contract.id().version(),
                ContractStatus.RETIRED,
                contract.fingerprint(),
                OptionalInt.of(successor),
                Optional.empty());
    }
}
