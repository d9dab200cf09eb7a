package dev.douane.samples.communes;

import dev.douane.consumer.upcast.Upcaster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * {@code communes@1} to {@code communes@2}: an entry becomes an entry, none is dropped.
 *
 * <table>
 * <caption>What happens to what changed</caption>
 * <tr><th>{@code communes@2} asks for</th><th>and gets</th></tr>
 * <tr><td>the arrondissement of what lies within a commune</td><td>the one of that commune, which in every vintage
 * since is the same; blank if the commune is in another payload</td></tr>
 * <tr><td>a région, also for the old codes of Corsica</td><td>94, because both départements that took over are in
 * it</td></tr>
 * </table>
 *
 * <p>Lost: {@code rangChefLieu} of delegated and absorbed communes. Not known, so left out: {@code anciensCodes}; the
 * replaced codes stay entries of their own, because the commune that bears the new code may be in another payload.
 */
public final class V1ToV2 {
    private static final String CORSE = "94";

    private final Map<String, String> arrondissements;

    private V1ToV2(CommunesV1 payload) {
        arrondissements = payload.communes().stream()
                .filter(CommuneV1.Actuelle.class::isInstance)
                .map(CommuneV1.Actuelle.class::cast)
                .collect(Collectors.toMap(
                        commune -> commune.identite().code(),
                        CommuneV1.Actuelle::arrondissement,
                        // A code that stands twice is the publisher's mistake; which of the two is read must not
                        // matter.
                        (first, second) -> first.equals(second) ? first : ""));
    }

    /**
     * The step for a reader.
     *
     * @return the step, pure
     */
    public static Upcaster<CommunesV1, CommunesV2> upcaster() {
        return Upcaster.of(CommunesV1.class, CommunesV2.class, V1ToV2::upcast);
    }

    private static CommunesV2 upcast(CommunesV1 older) {
        V1ToV2 step = new V1ToV2(older);
        return new CommunesV2(older.communes().stream().map(step::entry).toList());
    }

    private CommuneV2 entry(CommuneV1 entry) {
        if (entry instanceof CommuneV1.Actuelle actuelle) {
            return actuelle(actuelle);
        }
        if (entry instanceof CommuneV1.Deleguee deleguee) {
            return new CommuneV2.Deleguee(
                    identite(deleguee.identite()),
                    deleguee.chefLieu(),
                    deleguee.arrondissement().orElseGet(() -> arrondissementOf(deleguee.chefLieu())),
                    Optional.empty());
        }
        if (entry instanceof CommuneV1.Associee associee) {
            return new CommuneV2.Associee(
                    identite(associee.identite()), associee.chefLieu(), arrondissementOf(associee.chefLieu()));
        }
        if (entry instanceof CommuneV1.ArrondissementMunicipal municipal) {
            return new CommuneV2.ArrondissementMunicipal(
                    identite(municipal.identite()),
                    municipal.commune(),
                    arrondissementOf(municipal.commune()),
                    municipal.codesPostaux(),
                    municipal.population());
        }
        return gone(entry);
    }

    private static CommuneV2 gone(CommuneV1 entry) {
        if (entry instanceof CommuneV1.Absorbee absorbee) {
            return new CommuneV2.Absorbee(
                    identite(absorbee.identite()),
                    absorbee.communeAbsorbante(),
                    absorbee.chefLieu(),
                    absorbee.arrondissement());
        }
        if (entry instanceof CommuneV1.AncienCode ancien) {
            return ancienCode(ancien);
        }
        return new CommuneV2.Perimee(identite(((CommuneV1.Perimee) entry).identite()));
    }

    private static CommuneV2 actuelle(CommuneV1.Actuelle actuelle) {
        CommuneV1.Identite identite = actuelle.identite();
        return new CommuneV2.Actuelle(
                identite.code(),
                identite.nom(),
                Optional.of(identite.departement()),
                Optional.of(identite.region()),
                Optional.empty(),
                OptionalInt.of(identite.typeLiaison()),
                Optional.of(actuelle.arrondissement()),
                OptionalInt.of(actuelle.rangChefLieu()),
                Optional.of(actuelle.codesPostaux()),
                actuelle.population(),
                Optional.empty());
    }

    private static CommuneV2 ancienCode(CommuneV1.AncienCode ancien) {
        return new CommuneV2.AncienCode(
                new CommuneV2.Identite(
                        ancien.code(), ancien.nom(), ancien.departement(), region(ancien), ancien.typeLiaison()),
                ancien.nouveauCode());
    }

    private static String region(CommuneV1.AncienCode ancien) {
        if (!ancien.region().isEmpty()) {
            return ancien.region();
        }
        if (List.of("2A", "2B").contains(ancien.nouveauCode().substring(0, 2))) {
            return CORSE;
        }
        // Thrown rather than guessed: the payload then goes to the quarantine, whole, and somebody looks.
        throw new IllegalArgumentException("An old code outside of Corsica has no région");
    }

    private static CommuneV2.Identite identite(CommuneV1.Identite identite) {
        return new CommuneV2.Identite(
                identite.code(), identite.nom(), identite.departement(), identite.region(), identite.typeLiaison());
    }

    private String arrondissementOf(String commune) {
        return arrondissements.getOrDefault(commune, "");
    }
}
