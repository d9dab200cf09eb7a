package dev.douane.registry;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractVersion;
import dev.douane.contract.Provenance;
import dev.douane.contract.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every version's standing, made once for each state of a history, so that asking for one makes nothing. */
final class Standings {
    private final int[] versions;
    private final List<Optional<Standing>> standings;

    private Standings(int[] versions, List<Optional<Standing>> standings) {
        this.versions = versions;
        this.standings = standings;
    }

    static Standings of(Optional<ContractHistory> history, Provenance provenance) {
        List<ContractVersion> all = history.isPresent() ? history.get().versions() : List.of();
        int[] versions = new int[all.size()];
        List<Optional<Standing>> standings = new ArrayList<>(all.size());
        for (ContractVersion version : all) {
            versions[standings.size()] = version.version();
            standings.add(Optional.of(new Standing(version, provenance)));
        }
        return new Standings(versions, standings);
    }

    Optional<Standing> of(int version) {
        int index = Arrays.binarySearch(versions, version);
        return index < 0 ? Optional.empty() : standings.get(index);
    }
}
