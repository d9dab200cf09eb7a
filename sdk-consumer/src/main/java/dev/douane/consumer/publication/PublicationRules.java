package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What may be published after what: versions never change and never go away, new ones come on top and are safe after the
 * one before, their status only moves downwards, and only the newest two are admitted.
 */
final class PublicationRules {
    private static final int ADMITTED = 2;

    private final Map<ContractId, Notice> notices;
    private final EvolutionRules evolution;

    /** What the owner announces of a version, beside what the rules say anyway. */
    record Notice(ContractStatus status, Optional<LocalDate> until) {}

    PublicationRules(Map<ContractId, Notice> notices, EvolutionRules evolution) {
        this.notices = Map.copyOf(notices);
        this.evolution = evolution;
    }

    PublishedSeries series(String name, Optional<PublishedSeries> earlier, Collection<Contract> now) {
        NavigableMap<Integer, Contract> contracts = new TreeMap<>();
        earlier.ifPresent(series -> contracts.putAll(series.contracts()));
        int newestBefore = contracts.isEmpty() ? 0 : contracts.lastKey();
        for (Contract contract : now) {
            Contract published = contracts.get(contract.id().version());
            if (published != null) {
                requireSame(published, contract);
            } else if (contract.id().version() < newestBefore) {
                throw tooLate(contract.id(), newestBefore);
            } else {
                // Its page shows one: better to hear now that none can be made than when the page is written.
                PageExample.of(contract);
                contracts.put(contract.id().version(), contract);
            }
        }
        PublishedSeries series =
                new PublishedSeries(new ContractHistory(name, versions(contracts, earlier)), contracts);
        contracts.tailMap(newestBefore, false).values().forEach(contract -> requireSafe(contract, series));
        return series;
    }

    /** Nobody sends a retired version any more, so nothing has to be safe after it. */
    private void requireSafe(Contract contract, PublishedSeries series) {
        series.before(contract.id().version())
                .filter(before -> isAdmitted(before, series) && isAdmitted(contract, series))
                .ifPresent(before -> evolution.requireSafe(before, contract));
    }

    private static boolean isAdmitted(Contract contract, PublishedSeries series) {
        return series.history()
                .find(contract.id().version())
                .filter(version -> version.status() != ContractStatus.RETIRED)
                .isPresent();
    }

    private List<ContractVersion> versions(
            NavigableMap<Integer, Contract> contracts, Optional<PublishedSeries> earlier) {
        List<ContractVersion> newestFirst = new ArrayList<>();
        OptionalInt successor = OptionalInt.empty();
        for (Contract contract : contracts.descendingMap().values()) {
            Optional<ContractVersion> before = earlier.flatMap(
                    series -> series.history().find(contract.id().version()));
            boolean mayBeAdmitted = newestFirst.size() < ADMITTED;
            ContractVersion version = version(contract, before, mayBeAdmitted, successor);
            newestFirst.add(version);
            if (successor.isEmpty() && version.status() == ContractStatus.ACCEPTED) {
                successor = OptionalInt.of(version.version());
            }
        }
        return newestFirst;
    }

    private ContractVersion version(
            Contract contract, Optional<ContractVersion> before, boolean mayBeAdmitted, OptionalInt successor) {
        Optional<Notice> notice = Optional.ofNullable(notices.get(contract.id()));
        ContractStatus status = lowest(
                before.map(ContractVersion::status).orElse(ContractStatus.ACCEPTED),
                notice.map(Notice::status).orElse(ContractStatus.ACCEPTED),
                mayBeAdmitted ? ContractStatus.ACCEPTED : ContractStatus.RETIRED);
        Optional<LocalDate> until = status == ContractStatus.DEPRECATED
                ? notice.flatMap(Notice::until).or(() -> before.flatMap(ContractVersion::until))
                : Optional.empty();
        return new ContractVersion(
                contract.id().version(),
                status,
                contract.fingerprint(),
                status == ContractStatus.ACCEPTED ? OptionalInt.empty() : successor,
                until);
    }

    private static ContractStatus lowest(ContractStatus... statuses) {
        return Arrays.stream(statuses).max(Comparator.naturalOrder()).orElseThrow();
    }

    static void requireSame(Contract published, Contract now) {
        String difference = difference(published, now);
        if (difference.isEmpty()) {
            return;
        }
        ContractId id = now.id();
        throw new PublicationConflictException(
                id,
                id + " is published already, with another " + difference
                        + ". A published version never changes: give the record a new version.");
    }

    private static String difference(Contract published, Contract now) {
        if (!published.schema().equals(now.schema())) {
            return "schema (fingerprint " + published.fingerprint() + ", now " + now.fingerprint() + ")";
        }
        ContractMetadata before = published.metadata();
        ContractMetadata after = now.metadata();
        List<String> parts = new ArrayList<>();
        addIf(parts, !before.description().equals(after.description()), "description");
        addIf(parts, !before.owner().equals(after.owner()), "owner");
        addIf(parts, !before.freshness().equals(after.freshness()), "freshness");
        addIf(parts, !before.lineage().equals(after.lineage()), "lineage");
        addIf(parts, !definitions(before).equals(definitions(after)), "definition of its fields");
        return String.join(", ", parts);
    }

    /** What the owner says of each field. Types and constraints are the schema's, in words that a release may mend. */
    private static List<Map.Entry<String, String>> definitions(ContractMetadata metadata) {
        return metadata.fields().stream()
                .map(field -> Map.entry(field.path(), field.definition()))
                .toList();
    }

    private static void addIf(List<String> parts, boolean differs, String part) {
        if (differs) {
            parts.add(part);
        }
    }

    private static PublicationConflictException tooLate(ContractId id, int newestBefore) {
        return new PublicationConflictException(
                id,
                id + " would be published for the first time after " + id.name() + "@" + newestBefore
                        + ", which producers already move to. Versions only go up: give the record a version above "
                        + newestBefore + ".");
    }
}
