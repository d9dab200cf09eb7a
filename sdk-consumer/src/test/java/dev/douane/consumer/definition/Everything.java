package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract that uses most of what contracts may hold: the golden file shows what becomes of it. */
@DataContract(
        name = "everything",
        version = 1,
        description = "All that a contract may hold, the İ included.",
        owner = "Integration, integration@example.org",
        freshness = @ContractFreshness(every = "PT15M", lateAfter = "PT0S"),
        lineage =
                @ContractLineage(
                        sources = {"one", "two"},
                        destinations = "warehouse.everything"))
@SuppressWarnings("ArrayRecordComponent") // contracts support it, so somebody has to try it
record Everything(
        @FieldDefinition("Identity") UUID id,
        @FieldDefinition("Title") @NotBlank @Size(max = 40) String title,

        @FieldDefinition(value = "Code", example = "INFO-1") @Pattern(regexp = "[A-Z]+-\\d")
        String code,

        @FieldDefinition("Price") @DecimalMin("0") @Digits(integer = 6, fraction = 2)
        BigDecimal price,

        @FieldDefinition("Level") Optional<@Min(1) @Max(5) Integer> level,
        @FieldDefinition("Day") LocalDate day,
        @FieldDefinition("Moment") Instant moment,
        @FieldDefinition("Local moment") @Nullable LocalDateTime local,
        @FieldDefinition("Delay") Optional<Duration> delay,
        @FieldDefinition("Page") Optional<URI> page,
        @FieldDefinition("Content") byte[] content,
        @FieldDefinition("State") State state,
        @FieldDefinition("Tags") @NotEmpty Set<@Size(min = 1) String> tags,
        @FieldDefinition("Counts by state") Map<State, @Min(0) Long> counts,
        @FieldDefinition("Labels") Map<@Size(max = 5) String, String> labels,

        @FieldDefinition("Old or new name") @JsonAlias("ancienNom")
        String nom,

        @FieldDefinition("Where") @JsonUnwrapped(prefix = "geo_")
        Place place,

        @FieldDefinition("How to reach somebody") List<Contact> contacts,
        @FieldDefinition("A tree") Tree tree,
        @FieldDefinition("A reference") Optional<Reference> reference) {

    enum State {
        @JsonProperty("actif")
        ACTIVE,
        RETIRED
    }

    record Place(
            @FieldDefinition("Latitude, degrees") @Min(-90) @Max(90)
            double lat,

            @FieldDefinition("Longitude, degrees") @Min(-180) @Max(180)
            double lon) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    sealed interface Contact permits Mail, Phone {}

    @JsonTypeName("mail")
    record Mail(@FieldDefinition("Address") String address) implements Contact {}

    @JsonTypeName("phone")
    record Phone(@FieldDefinition("Number") String number) implements Contact {}

    record Tree(
            @FieldDefinition("Name") String name,
            @FieldDefinition("Branches") List<Tree> branches) {}

    record Reference(
            @JsonValue @FieldDefinition(value = "A reference", example = "R7") @Pattern(regexp = "R[0-9]")
            String text) {}
}
