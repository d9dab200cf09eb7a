package dev.douane.samples.communes;

import com.fasterxml.jackson.annotation.JsonProperty;
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

/** An entry of {@link CommunesV3}. What it may say depends on its {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommuneV3.Actuelle.class, name = "commune-actuelle"),
    @JsonSubTypes.Type(value = CommuneV3.Deleguee.class, name = "commune-deleguee"),
    @JsonSubTypes.Type(value = CommuneV3.Associee.class, name = "commune-associee"),
    @JsonSubTypes.Type(value = CommuneV3.ArrondissementMunicipal.class, name = "arrondissement-municipal"),
    @JsonSubTypes.Type(value = CommuneV3.Absorbee.class, name = "commune-absorbee"),
    @JsonSubTypes.Type(value = CommuneV3.AncienCode.class, name = "ancien-code"),
    @JsonSubTypes.Type(value = CommuneV3.Perimee.class, name = "commune-perimee")
})
public sealed interface CommuneV3 {
    /** A code of INSEE: département or collectivity and number; Corsica's départements are 2A and 2B. */
    String CODE = "(0[1-9]|[1-9][0-9]|2[AB])[0-9]{3}";

    /** A département, an overseas collectivity, or 20: Corsica until 1976, under which old codes still stand. */
    String DEPARTEMENT = "0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8]|98[46-9]";

    /** A région, or the overseas collectivity again. */
    String REGION = "[0-9]{2}|97[578]|98[46-9]";

    /** A département and a number; blank where there is none (Mayotte) or none is known. */
    String ARRONDISSEMENT = "([0-9]{3}|2[AB][0-9]|97[1-4][0-9])?";

    /** Five digits, leading zeros included. */
    String CODE_POSTAL = "[0-9]{5}";

    /**
     * What every entry says of itself.
     *
     * @return code, name and place
     */
    Identite identite();

    /** What every entry says of itself. */
    record Identite(
            @FieldDefinition(value = "Code of INSEE; with the type, unique in a vintage", example = "01001")
            @Pattern(regexp = CODE)
            String code,

            @FieldDefinition(value = "Name, with its article", example = "L'Abergement-Clémenciat")
            @Size(min = 1, max = 100)
            String nom,

            @FieldDefinition("Part of the Republic") Zone zone,

            @FieldDefinition(value = "Code of the département or of the overseas collectivity", example = "01")
            @Pattern(regexp = DEPARTEMENT)
            String departement,

            @FieldDefinition(value = "Code of the région or of the overseas collectivity", example = "84")
            @Pattern(regexp = REGION)
            String region) {}

    /** Part of the Republic. */
    enum Zone {
        /** Metropolitan France, Corsica included. */
        @JsonProperty("metro")
        METRO,
        /** Overseas départements. */
        @JsonProperty("drom")
        DROM,
        /** Overseas collectivities. */
        @JsonProperty("com")
        COM
    }

    /** A commune that exists. Those of the overseas collectivities have neither arrondissement nor SIREN. */
    record Actuelle(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "How the name takes its article and preposition: the TNCC of INSEE", example = "5")
            @Min(0)
            @Max(8)
            OptionalInt typeLiaison,

            @FieldDefinition(value = "Code of the arrondissement; blank for Mayotte", example = "012")
            Optional<@Pattern(regexp = ARRONDISSEMENT) String> arrondissement,

            @FieldDefinition(
                    value = "What it is the chef-lieu of: 0 nothing, 1 canton, 2 arrondissement, "
                            + "3 département, 4 région. The vintages since 2022 say 0 throughout",
                    example = "0")
            @Min(0)
            @Max(4)
            OptionalInt rangChefLieu,

            @FieldDefinition(value = "SIREN of the commune", example = "210100012")
            Optional<@Pattern(regexp = "[0-9]{9}") String> siren,

            @FieldDefinition(value = "Postal codes in use", example = "[\"01400\"]")
            Optional<@NotEmpty Set<@Pattern(regexp = CODE_POSTAL) String>> codesPostaux,

            @FieldDefinition(value = "Population municipale", example = "859") @Min(0)
            OptionalInt population,

            @FieldDefinition(
                    value = "Codes that it bore before, and codes of what it absorbed",
                    example = "[\"01003\"]")
            Optional<@NotEmpty Set<@Pattern(regexp = CODE) String>> anciensCodes)
            implements CommuneV3 {}

    /** A former commune that lives on within a commune nouvelle. */
    record Deleguee(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "How the name takes its article and preposition: the TNCC of INSEE", example = "0")
            @Min(0)
            @Max(8)
            int typeLiaison,

            @FieldDefinition(value = "Code of the commune nouvelle", example = "01015") @Pattern(regexp = CODE)
            String chefLieu,

            @FieldDefinition(value = "Code of the arrondissement; blank where not known", example = "011")
            @Pattern(regexp = ARRONDISSEMENT)
            String arrondissement,

            @FieldDefinition(value = "Codes that it bore before; no longer told", example = "[\"49144\"]")
            Optional<@NotEmpty Set<@Pattern(regexp = CODE) String>> anciensCodes)
            implements CommuneV3 {}

    /** A former commune associated with another since the law of 1971. */
    record Associee(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "How the name takes its article and preposition: the TNCC of INSEE", example = "0")
            @Min(0)
            @Max(8)
            int typeLiaison,

            @FieldDefinition(value = "Code of the commune that it is associated with", example = "02439")
            @Pattern(regexp = CODE)
            String chefLieu,

            @FieldDefinition(value = "Code of the arrondissement; blank where not known", example = "023")
            @Pattern(regexp = ARRONDISSEMENT)
            String arrondissement)
            implements CommuneV3 {}

    /** An arrondissement of Paris, Lyon or Marseille. */
    record ArrondissementMunicipal(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "How the name takes its article and preposition: the TNCC of INSEE", example = "0")
            @Min(0)
            @Max(8)
            int typeLiaison,

            @FieldDefinition(value = "Code of Marseille, Lyon or Paris", example = "75056")
            @Pattern(regexp = "13055|69123|75056")
            String commune,

            @FieldDefinition(value = "Code of the arrondissement; blank where not known", example = "751")
            @Pattern(regexp = ARRONDISSEMENT)
            String arrondissement,

            @FieldDefinition(value = "Postal codes in use", example = "[\"75001\"]") @NotEmpty
            Set<@Pattern(regexp = CODE_POSTAL) String> codesPostaux,

            @FieldDefinition(value = "Population municipale", example = "15475") @Min(0)
            int population)
            implements CommuneV3 {}

    /** A commune that another one absorbed. The publisher no longer lists them; kept for what was said before. */
    record Absorbee(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "How the name takes its article and preposition: the TNCC of INSEE", example = "0")
            @Min(0)
            @Max(8)
            int typeLiaison,

            @FieldDefinition(value = "Code of the commune that absorbed it", example = "01165")
            Optional<@Pattern(regexp = CODE) String> communeAbsorbante,

            @FieldDefinition(value = "Code of the commune that it belonged to last", example = "01033")
            Optional<@Pattern(regexp = CODE) String> chefLieu,

            @FieldDefinition(value = "Code of the arrondissement, where it kept one", example = "073")
            Optional<@Pattern(regexp = ARRONDISSEMENT) String> arrondissement)
            implements CommuneV3 {}

    /** A code that was replaced. The publisher now lists it with the commune; kept for what was said before. */
    record AncienCode(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "How the name takes its article and preposition: the TNCC of INSEE", example = "1")
            @Min(0)
            @Max(8)
            int typeLiaison,

            @FieldDefinition(value = "The code that replaced it", example = "2A001") @Pattern(regexp = CODE)
            String nouveauCode)
            implements CommuneV3 {}

    /** A commune that is gone, nobody says where to. No longer listed; kept for what was said before. */
    record Perimee(
            @FieldDefinition("What every entry says") @JsonUnwrapped
            Identite identite,

            @FieldDefinition(value = "How the name takes its article and preposition: the TNCC of INSEE", example = "0")
            @Min(0)
            @Max(8)
            int typeLiaison)
            implements CommuneV3 {}
}
