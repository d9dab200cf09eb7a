package dev.douane.samples.readme;

import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import jakarta.validation.constraints.Pattern;

/** Towns, before they had a zone. */
@DataContract(
        name = "towns",
        version = 2,
        description = "The towns of France, as of 1 January.",
        owner = "Integration, integration@example.org",
        freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
        lineage = @ContractLineage(sources = "INSEE, code officiel géographique", destinations = "warehouse.towns"))
public record TownsV2(
        @FieldDefinition(value = "INSEE code.", example = "75056") @Pattern(regexp = "[0-9][0-9AB][0-9]{3}") String code,
        @FieldDefinition("Inhabitants at the last census.") int population) {}
