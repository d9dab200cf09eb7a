package dev.douane.samples.communes;

import dev.douane.consumer.upcast.Upcaster;
import dev.douane.samples.communes.CommuneV3.Zone;
import java.util.Optional;

/**
 * {@code communes@2} to {@code communes@3}: an entry becomes an entry, none is dropped.
 *
 * <table>
 * <caption>What happens to what changed</caption>
 * <tr><th>{@code communes@3} asks for</th><th>and gets</th></tr>
 * <tr><td>{@code zone}</td><td>{@code com} where there is an overseas collectivity, else {@code drom} for the
 * départements 971 to 976 and {@code metro} for all others</td></tr>
 * <tr><td>{@code departement} and {@code region} overseas</td><td>the code of the collectivity, twice, as the publisher
 * does</td></tr>
 * </table>
 *
 * <p>Lost: the name of the overseas collectivity. Not known, so left out: {@code siren}, which cannot be computed from
 * a code. {@code anciensCodes} means more in {@code communes@3} (also what was absorbed); what it meant in
 * {@code communes@2} is part of that.
 */
public final class V2ToV3 {
    private V2ToV3() {}

    /**
     * The step for a reader.
     *
     * @return the step, pure
     */
    public static Upcaster<CommunesV2, CommunesV3> upcaster() {
        return Upcaster.of(CommunesV2.class, CommunesV3.class, V2ToV3::upcast);
    }

    private static CommunesV3 upcast(CommunesV2 older) {
        return new CommunesV3(older.communes().stream().map(V2ToV3::entry).toList());
    }

    private static CommuneV3 entry(CommuneV2 entry) {
        if (entry instanceof CommuneV2.Actuelle actuelle) {
            return actuelle(actuelle);
        }
        if (entry instanceof CommuneV2.Deleguee deleguee) {
            return new CommuneV3.Deleguee(
                    identite(deleguee.identite()),
                    deleguee.identite().typeLiaison(),
                    deleguee.chefLieu(),
                    deleguee.arrondissement(),
                    deleguee.anciensCodes());
        }
        if (entry instanceof CommuneV2.Associee associee) {
            return new CommuneV3.Associee(
                    identite(associee.identite()),
                    associee.identite().typeLiaison(),
                    associee.chefLieu(),
                    associee.arrondissement());
        }
        if (entry instanceof CommuneV2.ArrondissementMunicipal municipal) {
            return new CommuneV3.ArrondissementMunicipal(
                    identite(municipal.identite()),
                    municipal.identite().typeLiaison(),
                    municipal.commune(),
                    municipal.arrondissement(),
                    municipal.codesPostaux(),
                    municipal.population());
        }
        return gone(entry);
    }

    private static CommuneV3 gone(CommuneV2 entry) {
        if (entry instanceof CommuneV2.Absorbee absorbee) {
            return new CommuneV3.Absorbee(
                    identite(absorbee.identite()),
                    absorbee.identite().typeLiaison(),
                    absorbee.communeAbsorbante(),
                    absorbee.chefLieu(),
                    absorbee.arrondissement());
        }
        if (entry instanceof CommuneV2.AncienCode ancien) {
            return new CommuneV3.AncienCode(
                    identite(ancien.identite()), ancien.identite().typeLiaison(), ancien.nouveauCode());
        }
        CommuneV2.Perimee perimee = (CommuneV2.Perimee) entry;
        return new CommuneV3.Perimee(
                identite(perimee.identite()), perimee.identite().typeLiaison());
    }

    private static CommuneV3.Actuelle actuelle(CommuneV2.Actuelle actuelle) {
        return new CommuneV3.Actuelle(
                identite(actuelle),
                actuelle.typeLiaison(),
                actuelle.arrondissement(),
                actuelle.rangChefLieu(),
                Optional.empty(),
                actuelle.codesPostaux(),
                actuelle.population(),
                actuelle.anciensCodes());
    }

    private static CommuneV3.Identite identite(CommuneV2.Actuelle actuelle) {
        if (actuelle.collectiviteOutremer().isPresent()) {
            String collectivite = actuelle.collectiviteOutremer().get().code();
            return new CommuneV3.Identite(actuelle.code(), actuelle.nom(), Zone.COM, collectivite, collectivite);
        }
        // Neither here nor overseas: communes@2 cannot exclude it, so it ends here, and the payload in the quarantine.
        String departement = actuelle.departement().orElseThrow();
        String region = actuelle.region().orElseThrow();
        return new CommuneV3.Identite(actuelle.code(), actuelle.nom(), zone(departement), departement, region);
    }

    private static CommuneV3.Identite identite(CommuneV2.Identite identite) {
        return new CommuneV3.Identite(
                identite.code(),
                identite.nom(),
                zone(identite.departement()),
                identite.departement(),
                identite.region());
    }

    private static Zone zone(String departement) {
        return departement.startsWith("97") ? Zone.DROM : Zone.METRO;
    }
}
