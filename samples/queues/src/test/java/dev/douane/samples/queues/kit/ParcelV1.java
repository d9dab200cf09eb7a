package dev.douane.samples.queues.kit;

import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import jakarta.validation.constraints.PositiveOrZero;

/** The contract of the kit, version N. */
@DataContract(
        name = "parcels",
        version = 1,
        description = "A parcel.",
        owner = "post@example.org",
        freshness = @ContractFreshness(every = "P1D", lateAfter = "P3D"),
        lineage = @ContractLineage(sources = "Post", destinations = "warehouse.parcels"))
public record ParcelV1(
        @FieldDefinition("The parcel's number.") @PositiveOrZero
        int number,

        @FieldDefinition("In kilograms.") @PositiveOrZero int kilograms) {}
