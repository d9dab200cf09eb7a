package dev.douane.samples.communes;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * {@code communes@1}, written from the vintage of 2018. Besides the communes it lists what is gone: communes that were
 * absorbed, codes that were replaced.
 *
 * @param communes the entries, in any order
 */
@DataContract(
        name = "communes",
        version = 1,
        description = "The communes of France as of 1 January, with their delegated and associated communes, the "
                + "arrondissements of Paris, Lyon and Marseille, and the communes and codes that are no more. "
                + "Overseas collectivities are not part of it.",
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
public record CommunesV1(@JsonValue @NotEmpty List<CommuneV1> communes) {}
