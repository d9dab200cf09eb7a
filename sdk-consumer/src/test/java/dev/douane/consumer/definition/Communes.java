package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;

/** A contract like the ones that the demonstration publishes. */
@DataContract(
        name = "communes",
        version = 3,
        description = "The communes of France, as of 1 January.",
        owner = "Référentiels géographiques, geo@example.org",
        freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
        lineage = @ContractLineage(sources = "INSEE, code officiel géographique", destinations = "warehouse.communes"))
record Communes(@JsonValue List<Commune> communes) {

    record Commune(
            @FieldDefinition(value = "INSEE code", example = "75056") @Pattern(regexp = "[0-9]{5}|2[AB][0-9]{3}")
            String code,

            @FieldDefinition("Name with its article") String nom,

            @FieldDefinition("What kind of commune it is") Type type,

            @FieldDefinition(value = "Postal codes", example = "[\"75001\"]")
            Optional<@NotEmpty List<@Pattern(regexp = "[0-9]{5}") String>> codesPostaux,

            @FieldDefinition("Inhabitants") @Positive int population) {}

    enum Type {
        COMMUNE,
        ARRONDISSEMENT
    }
}
