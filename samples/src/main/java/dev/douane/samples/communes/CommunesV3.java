package dev.douane.samples.communes;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * {@code communes@3}, written from the vintage of 2025. Every entry now has a {@code zone}, a {@code departement} and a
 * {@code region}, overseas too: the code of the collectivity took the place of the object {@code collectiviteOutremer}.
 * Communes have their SIREN, and {@code anciensCodes} now also lists the communes that were absorbed.
 *
 * @param communes the entries, in any order
 */
@DataContract(
        name = "communes",
        version = 3,
        description = "The communes of France as of 1 January, those of the overseas collectivities included, with "
                + "their SIREN, their delegated and associated communes and the arrondissements of Paris, Lyon and "
                + "Marseille. Communes and codes that are no more may still be listed; the publisher no longer does.",
        owner = "Integration, geographic references (geo@integration.example)",
        freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
        lineage =
                @ContractLineage(
                        sources = {
                            "INSEE: Code officiel géographique, populations légales",
                            "La Poste: base officielle des codes postaux",
                            "DGCL: liste des EPCI, numéros SIREN",
                            "Etalab: decoupage-administratif"
                        },
                        destinations = {"warehouse: communes"}))
public record CommunesV3(@JsonValue @NotEmpty List<CommuneV3> communes) {}
