package dev.douane.samples.readme;

import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;

/** The contract of the README. */
@DataContract(
        name = "towns",
        version = 3,
        description = "The towns of France, as of 1 January.",
        owner = "Integration, integration@example.org",
        freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
        lineage = @ContractLineage(sources = "INSEE, code officiel géographique", destinations = "warehouse.towns"))
public record TownsV3(
        @FieldDefinition(value = "INSEE code.", example = "75056") @Pattern(regexp = "[0-9][0-9AB][0-9]{3}") String code,
        @FieldDefinition("Inhabitants at the last census.") @PositiveOrZero int population,
        @FieldDefinition("metro, drom or com; absent where nobody said.") Optional<String> zone) {}
