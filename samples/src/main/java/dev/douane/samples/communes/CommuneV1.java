package dev.douane.samples.communes;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.douane.contract.FieldDefinition;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** An entry of {@link CommunesV1}. What it may say depends on its {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommuneV1.Actuelle.class, name = "commune-actuelle"),
    @JsonSubTypes.Type(value = CommuneV1.Deleguee.class, name = "commune-deleguee"),
    @JsonSubTypes.Type(value = CommuneV1.Associee.class, name = "commune-associee"),
    @JsonSubTypes.Type(value = CommuneV1.ArrondissementMunicipal.class, name = "arrondissement-municipal"),
    @JsonSubTypes.Type(value = CommuneV1.Absorbee.class, name = "commune-absorbee"),
    @JsonSubTypes.Type(value = CommuneV1.AncienCode.class, name = "ancien-code"),
    @JsonSubTypes.Type(value = CommuneV1.Perimee.class, name = "commune-perimee")
})
public sealed interface CommuneV1 {
    /** A code of INSEE: département and number; Corsica's départements are 2A and 2B. */
    String CODE = "(0[1-9]|[1-9][0-9]|2[AB])[0-9]{3}";

    /** A département of 2018, or 20: Corsica until 1976, under which codes of that time still stand. */
    String DEPARTEMENT = "0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-46]";

    /** A département and a number; Mayotte repeats its département. */
    String ARRONDISSEMENT = "[0-9]{3}|2[AB][0-9]|97[1-4][0-9]";

    /** Five digits, leading zeros included. */
    String CODE_POSTAL = "[0-9]{5}";

    /** What every entry says of itself. */
    record Identite(
            @FieldDefinition(value = "Code of INSEE, unique in a vintage", example = "01001") @Pattern(regexp = CODE)
            String code,

            @FieldDefinition(value = "Name, with its article", example = "L'Abergement-Clémenciat")
            @Size(min = 1, max = 100)
            String nom,

            @FieldDefinition(value = "Code of the département", example = "01") @Pattern(regexp = DEPARTEMENT)
            String departement,

            @FieldDefinition(value = "Code of the région", example = "84") @Pattern(regexp = "[0-9]{2}")
            String region,

            @FieldDefinition(value = "How the name takes its article and preposition: the TNCC of INSEE", example = "5")
            @Min(0)
            @Max(8)
            int typeLiaison) {}

    /** A commune that exists. */
    record Actuelle(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "Code of the arrondissement", example = "012") @Pattern(regexp = ARRONDISSEMENT)
            String arrondissement,

            @FieldDefinition(
                    value = "What it is the chef-lieu of: 0 nothing, 1 canton, 2 arrondissement, "
                            + "3 département, 4 région",
                    example = "0")
            @Min(0)
            @Max(4)
            int rangChefLieu,

            @FieldDefinition(value = "Postal codes in use", example = "[\"01400\"]") @NotEmpty
            Set<@Pattern(regexp = CODE_POSTAL) String> codesPostaux,

            @FieldDefinition(value = "Population municipale; not known for Mayotte", example = "767") @Min(0)
            OptionalInt population)
            implements CommuneV1 {}

    /** A former commune that lives on within a commune nouvelle. */
    record Deleguee(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "Code of the commune nouvelle", example = "01015") @Pattern(regexp = CODE)
            String chefLieu,

            @FieldDefinition(value = "Code of the arrondissement, where it kept one", example = "011")
            Optional<@Pattern(regexp = ARRONDISSEMENT) String> arrondissement,

            @FieldDefinition(value = "What it was the chef-lieu of; goes with the arrondissement", example = "0")
            @Min(0)
            @Max(4)
            OptionalInt rangChefLieu)
            implements CommuneV1 {}

    /** A former commune associated with another since the law of 1971. */
    record Associee(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "Code of the commune that it is associated with", example = "02439")
            @Pattern(regexp = CODE)
            String chefLieu)
            implements CommuneV1 {}

    /** An arrondissement of Paris, Lyon or Marseille. */
    record ArrondissementMunicipal(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "Code of Marseille, Lyon or Paris", example = "75056")
            @Pattern(regexp = "13055|69123|75056")
            String commune,

            @FieldDefinition(value = "Postal codes in use", example = "[\"75001\"]") @NotEmpty
            Set<@Pattern(regexp = CODE_POSTAL) String> codesPostaux,

            @FieldDefinition(value = "Population municipale", example = "16395") @Min(0)
            int population)
            implements CommuneV1 {}

    /** A commune that another one absorbed. At least one of its two successors is given. */
    record Absorbee(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "Code of the commune that absorbed it", example = "01165")
            Optional<@Pattern(regexp = CODE) String> communeAbsorbante,

            @FieldDefinition(value = "Code of the commune that it belonged to last", example = "01033")
            Optional<@Pattern(regexp = CODE) String> chefLieu,

            @FieldDefinition(value = "Code of the arrondissement, where it kept one", example = "073")
            Optional<@Pattern(regexp = ARRONDISSEMENT) String> arrondissement,

            @FieldDefinition(value = "What it was the chef-lieu of; goes with the arrondissement", example = "0")
            @Min(0)
            @Max(4)
            OptionalInt rangChefLieu)
            implements CommuneV1 {}

    /** A code that was replaced, mostly because its commune changed département. */
    record AncienCode(
            @FieldDefinition(value = "The code that was replaced", example = "20001") @Pattern(regexp = CODE)
            String code,

            @FieldDefinition(value = "Name, with its article", example = "Afa") @Size(min = 1, max = 100)
            String nom,

            @FieldDefinition(value = "Code of the département at that time", example = "20")
            @Pattern(regexp = DEPARTEMENT)
            String departement,

            @FieldDefinition(value = "Code of the région; blank for the codes of Corsica", example = "")
            @Pattern(regexp = "([0-9]{2})?")
            String region,

            @FieldDefinition(value = "How the name takes its article and preposition: the TNCC of INSEE", example = "1")
            @Min(0)
            @Max(8)
            int typeLiaison,

            @FieldDefinition(value = "The code that replaced it", example = "2A001") @Pattern(regexp = CODE)
            String nouveauCode)
            implements CommuneV1 {}

    /** A commune that is gone, nobody says where to. */
    record Perimee(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite) implements CommuneV1 {}
}
