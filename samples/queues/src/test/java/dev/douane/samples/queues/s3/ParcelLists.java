package dev.douane.samples.queues.s3;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.samples.queues.kit.ParcelV1;
import java.util.List;

/** The contract of payloads that are as long as one likes. */
@DataContract(
        name = "parcel-lists",
        version = 1,
        description = "All parcels of a day.",
        owner = "post@example.org",
        freshness = @ContractFreshness(every = "P1D", lateAfter = "P3D"),
        lineage = @ContractLineage(sources = "Post", destinations = "warehouse.parcels"))
record ParcelLists(@JsonValue List<ParcelV1> parcels) {}
