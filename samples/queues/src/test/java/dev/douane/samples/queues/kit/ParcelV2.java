package dev.douane.samples.queues.kit;

import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import jakarta.validation.constraints.PositiveOrZero;

/** The contract of the kit, version N+1. */
@DataContract(
        name = "parcels",
        version = 2,
        description = "A parcel.",
        owner = "post@example.org",
        freshness = @ContractFreshness(every = "P1D", lateAfter = "P3D"),
        lineage = @ContractLineage(sources = "Post", destinations = "warehouse.parcels"))
public record ParcelV2(
        @FieldDefinition("The parcel's number.") @PositiveOrZero
        int number,

        @FieldDefinition("In grams.") @PositiveOrZero long grams) {}
