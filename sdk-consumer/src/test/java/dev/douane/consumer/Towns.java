package dev.douane.consumer;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/** A contract in three versions: 2 renames a field, 3 adds an optional one. */
public final class Towns {
    public static final Upcaster<V1, V2> V1_TO_V2 =
            Upcaster.of(V1.class, V2.class, v1 -> new V2(v1.code(), v1.population()));
    public static final Upcaster<V2, V3> V2_TO_V3 = Upcaster.asIs(V2.class, V3.class);

    private Towns() {}

    @DataContract(
            name = "towns",
            version = 1,
            description = "A town.",
            owner = "geo@example.org",
            freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
            lineage = @ContractLineage(sources = "INSEE", destinations = "warehouse.towns"))
    public record V1(
            @FieldDefinition(value = "The town's code.", example = "75056") @Pattern(regexp = "[0-9]{5}")
            String code,

            @FieldDefinition("How many people live there.") int population) {}

    @DataContract(
            name = "towns",
            version = 2,
            description = "A town.",
            owner = "geo@example.org",
            freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
            lineage = @ContractLineage(sources = "INSEE", destinations = "warehouse.towns"))
    public record V2(
            @FieldDefinition(value = "The town's code.", example = "75056") @Pattern(regexp = "[0-9]{5}")
            String code,

            @FieldDefinition("How many people live there.") int inhabitants) {}

    @DataContract(
            name = "towns",
            version = 3,
            description = "A town.",
            owner = "geo@example.org",
            freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
            lineage = @ContractLineage(sources = "INSEE", destinations = "warehouse.towns"))
    public record V3(
            @FieldDefinition(value = "The town's code.", example = "75056") @Pattern(regexp = "[0-9]{5}")
            String code,

            @FieldDefinition("How many people live there.") int inhabitants,
            @FieldDefinition("Its zone.") Optional<String> zone) {}

    @DataContract(
            name = "rivers",
            version = 1,
            description = "Rivers, as an array.",
            owner = "geo@example.org",
            freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
            lineage = @ContractLineage(sources = "Sandre", destinations = "warehouse.rivers"))
    public record Rivers(@JsonValue List<River> rivers) {}

    public record River(@FieldDefinition("Its name.") String name) {}
}
