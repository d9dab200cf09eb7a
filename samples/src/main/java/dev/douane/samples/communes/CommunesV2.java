package dev.douane.samples.communes;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * {@code communes@2}, written from the vintage of 2019. The communes of the overseas collectivities came in, outside of
 * any département; whatever lies within a commune now names its arrondissement; replaced codes moved from entries of
 * their own to the commune that bears the new one, and a code may stand twice: a commune nouvelle and the delegated
 * commune that it took its name from.
 *
 * <p>The vintage no longer lists what is gone. The contract still has a place for it: Integration wants to read what
 * was said under {@code communes@1} without losing an entry.
 *
 * @param communes the entries, in any order
 */
@DataContract(
        name = "communes",
        version = 2,
        description = "The communes of France as of 1 January, those of the overseas collectivities included, with "
                + "their delegated and associated communes and the arrondissements of Paris, Lyon and Marseille. "
                + "Communes and codes that are no more may still be listed; the publisher no longer does.",
        owner = "Integration, geographic references (geo@integration.example)",
        freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
        lineage =
                @ContractLineage(
                        sources = {
                            "INSEE: Code officiel géographique, populations légales",
                            "Etalab: codes postaux",
                            "Etalab: decoupage-administratif"
                        },
                        destinations = {"warehouse: communes"}))
public record CommunesV2(@JsonValue @NotEmpty List<CommuneV2> communes) {}
