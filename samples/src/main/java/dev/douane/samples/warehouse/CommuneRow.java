package dev.douane.samples.warehouse;

import dev.douane.samples.communes.CommuneV3;
import dev.douane.samples.communes.CommuneV3.Identite;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An entry as a row: one table for all types, with null where a type or a payload says nothing.
 *
 * @param type as it stands in the payload
 * @param belongsTo the commune that it is part of, or that took over
 * @param detail what only entries with inhabitants of their own have
 */
record CommuneRow(
        String type,
        Identite identite,
        OptionalInt typeLiaison,
        Optional<String> arrondissement,
        Optional<String> belongsTo,
        Set<String> anciensCodes,
        Detail detail) {

    /** What only entries with inhabitants of their own have. */
    record Detail(OptionalInt rangChefLieu, Optional<String> siren, OptionalInt population, Set<String> codesPostaux) {
        static final Detail NONE = new Detail(OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), Set.of());
    }

    static CommuneRow of(CommuneV3 entry) {
        if (entry instanceof CommuneV3.Actuelle commune) {
            return actuelle(commune);
        }
        if (entry instanceof CommuneV3.Deleguee deleguee) {
            return new CommuneRow(
                    "commune-deleguee",
                    deleguee.identite(),
                    OptionalInt.of(deleguee.typeLiaison()),
                    known(deleguee.arrondissement()),
                    Optional.of(deleguee.chefLieu()),
                    deleguee.anciensCodes().orElseGet(Set::of),
                    Detail.NONE);
        }
        if (entry instanceof CommuneV3.Associee associee) {
            return plain("commune-associee", associee.identite(), associee.typeLiaison(), associee.chefLieu())
                    .within(associee.arrondissement());
        }
        if (entry instanceof CommuneV3.ArrondissementMunicipal municipal) {
            return municipal(municipal);
        }
        return gone(entry);
    }

    private static CommuneRow actuelle(CommuneV3.Actuelle commune) {
        return new CommuneRow(
                "commune-actuelle",
                commune.identite(),
                commune.typeLiaison(),
                commune.arrondissement().flatMap(CommuneRow::known),
                Optional.empty(),
                commune.anciensCodes().orElseGet(Set::of),
                new Detail(
                        commune.rangChefLieu(),
                        commune.siren(),
                        commune.population(),
                        commune.codesPostaux().orElseGet(Set::of)));
    }

    private static CommuneRow municipal(CommuneV3.ArrondissementMunicipal municipal) {
        return new CommuneRow(
                "arrondissement-municipal",
                municipal.identite(),
                OptionalInt.of(municipal.typeLiaison()),
                known(municipal.arrondissement()),
                Optional.of(municipal.commune()),
                Set.of(),
                new Detail(
                        OptionalInt.empty(),
                        Optional.empty(),
                        OptionalInt.of(municipal.population()),
                        municipal.codesPostaux()));
    }

    private static CommuneRow gone(CommuneV3 entry) {
        if (entry instanceof CommuneV3.Absorbee absorbee) {
            String successor =
                    absorbee.communeAbsorbante().or(absorbee::chefLieu).orElse("");
            return plain("commune-absorbee", absorbee.identite(), absorbee.typeLiaison(), successor)
                    .within(absorbee.arrondissement().orElse(""));
        }
        if (entry instanceof CommuneV3.AncienCode ancien) {
            return plain("ancien-code", ancien.identite(), ancien.typeLiaison(), ancien.nouveauCode());
        }
        CommuneV3.Perimee perimee = (CommuneV3.Perimee) entry;
        return plain("commune-perimee", perimee.identite(), perimee.typeLiaison(), "");
    }

    private static CommuneRow plain(String type, Identite identite, int typeLiaison, String belongsTo) {
        return new CommuneRow(
                type, identite, OptionalInt.of(typeLiaison), Optional.empty(), known(belongsTo), Set.of(), Detail.NONE);
    }

    private CommuneRow within(String code) {
        return new CommuneRow(type, identite, typeLiaison, known(code), belongsTo, anciensCodes, detail);
    }

    private static Optional<String> known(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
