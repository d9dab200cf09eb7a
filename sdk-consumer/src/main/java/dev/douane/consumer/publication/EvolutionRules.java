package dev.douane.consumer.publication;

import dev.douane.compatibility.CompatibilityReport;
import dev.douane.compatibility.CompatibilityVerdict;
import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a version may follow another that is still admitted: every payload of the older one is one of the newer, or an
 * upcaster makes it one.
 */
record EvolutionRules(List<Upcaster<?, ?>> upcasters, Set<ContractId> reservations, Comparisons comparisons) {
    EvolutionRules {
        upcasters = List.copyOf(upcasters);
        reservations = Set.copyOf(reservations);
    }

    static EvolutionRules none() {
        return new EvolutionRules(List.of(), Set.of(), new Comparisons());
    }

    EvolutionRules and(EvolutionRules others) {
        List<Upcaster<?, ?>> both = new ArrayList<>(upcasters);
        both.addAll(others.upcasters);
        Set<ContractId> reserved = new TreeSet<>(reservations);
        reserved.addAll(others.reservations);
        return new EvolutionRules(both, reserved, comparisons.and(others.comparisons));
    }

    void requireSafe(Contract older, Contract newer) {
        CompatibilityReport report = comparisons.of(older, newer);
        Optional<Upcaster<?, ?>> upcaster = upcasters.stream()
                .filter(one -> id(one.from()).equals(older.id()) && id(one.to()).equals(newer.id()))
                .findFirst();
        if (upcaster.isPresent() && upcaster.get() instanceof Upcaster.Converting<?, ?> converting) {
            requireSame(older, converting.from());
            requireSame(newer, converting.to());
            requireUpcast(older, newer, report, new UpcastTrial<>(converting, older, newer, report));
        } else {
            requireIncluded(older, newer, report);
        }
    }

    private static ContractId id(Class<? extends Record> type) {
        return ContractDefinition.contractOf(type).id();
    }

    private static void requireSame(Contract published, Class<? extends Record> type) {
        if (!ContractDefinition.contractOf(type).schema().equals(published.schema())) {
            throw new RefusedVersionException(
                    published.id(),
                    "The upcaster's record " + type.getName() + " is not what is published as " + published.id()
                            + ". Give the upcaster the record of the published version.");
        }
    }

    private void requireUpcast(Contract older, Contract newer, CompatibilityReport report, UpcastTrial<?, ?> trial) {
        Optional<UpcastTrial.Failure> wrong = trial.wrong();
        if (wrong.isPresent()) {
            throw refused(
                    older,
                    newer,
                    report,
                    "what the upcaster makes of a payload of " + older.id() + " is refused under " + newer.id(),
                    wrong.get().what() + "; for example, made from "
                            + wrong.get().document(),
                    "Mend the upcaster.");
        }
        Optional<UpcastTrial.Failure> thrown = trial.thrown();
        if (thrown.isPresent() && !isReserved(newer)) {
            throw refused(
                    older,
                    newer,
                    report,
                    "the upcaster makes nothing of a payload that " + older.id() + " accepts",
                    thrown.get().what() + "; for example for " + thrown.get().document(),
                    "Mend the upcaster; or, if such payloads are to go to the quarantine, say so with"
                            + " withReservations(…).");
        }
        if (trial.size() == 0 && !isReserved(newer)) {
            throw refused(
                    older,
                    newer,
                    report,
                    "the upcaster could not be tried",
                    "no document could be made that " + older.id() + " accepts",
                    "Test the upcaster on payloads of yours, then say so with withReservations(…).");
        }
    }

    private void requireIncluded(Contract older, Contract newer, CompatibilityReport report) {
        if (report.verdict() == CompatibilityVerdict.INCOMPATIBLE) {
            throw refused(
                    older,
                    newer,
                    report,
                    "payloads that " + older.id() + " accepts would be refused",
                    String.join(
                            "\n  ",
                            report.breakingChanges().stream()
                                    .map(Object::toString)
                                    .toList()),
                    "Keep what " + older.id() + " accepts; or give an upcaster from " + older.id() + " to " + newer.id()
                            + " with upcaster(…); or, if nobody is to send " + older.id()
                            + " any more, retire it in the same publication.");
        }
        if (report.verdict() == CompatibilityVerdict.UNDECIDED && !isReserved(newer)) {
            throw refused(
                    older,
                    newer,
                    report,
                    "whether every payload of " + older.id() + " stays valid was not found out",
                    report.reason(),
                    "Give an upcaster with upcaster(…), or, if you know better, say so with withReservations(…).");
        }
    }

    private boolean isReserved(Contract newer) {
        return reservations.contains(newer.id());
    }

    private static RefusedVersionException refused(
            Contract older, Contract newer, CompatibilityReport report, String what, String evidence, String fix) {
        return new RefusedVersionException(
                newer.id(),
                newer.id() + " is not published after " + older.id() + ": " + what + ".\n  " + evidence + "\n" + fix,
                report);
    }
}
