package dev.douane.consumer.backlog;

import dev.douane.consumer.publication.VersionReader;
import dev.douane.contract.ContractId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * May Integration drop the reader of a version? Only if the queue proves that nothing needs it: whatever waits, is in flight, lies in
 * quarantine or cannot be identified, and any coverage but an exact one, means no.
 *
 * <p>The answer is for the moment of the report. Retire the version in the publication first, so that the border admits
 * no more of it; then ask.
 */
public final class RetirementCheck {
    private static final int MOST_HINTS = 20;

    private RetirementCheck() {}

    /**
     * Decides on one version, and says beside it who still asks the registry for it. That is a hint and no more: it changes
     * no verdict, for an application may ask and never send, or send without asking.
     *
     * @param report what is on the queue
     * @param version the version that may or may not go
     * @param readers {@code RegistryServer.readers()}, of every server that there is
     * @return the verdict of {@link #of(BacklogReport, int)}, with a line for each application, those seen last first
     */
    public static RetirementVerdict of(BacklogReport report, int version, Collection<VersionReader> readers) {
        RetirementVerdict verdict = of(report, version);
        List<String> evidence = new ArrayList<>(verdict.evidence());
        readers.stream()
                .filter(reader -> reader.contract().equals(verdict.contract()))
                .sorted(Comparator.comparing(VersionReader::seen).reversed())
                .limit(MOST_HINTS)
                .forEach(reader -> evidence.add(hint(reader)));
        return verdict instanceof RetirementVerdict.MayGo
                ? new RetirementVerdict.MayGo(verdict.contract(), evidence)
                : new RetirementVerdict.MustStay(verdict.contract(), evidence);
    }

    private static String hint(VersionReader reader) {
        return "A hint, not a proof: " + reader.application() + " asked the registry for " + reader.contract() + " at "
                + reader.asked() + ", and for anything of " + reader.contract().name() + " at " + reader.seen();
    }

    /**
     * Decides on one version.
     *
     * @param report what is on the queue
     * @param version the version that may or may not go
     * @return the verdict, with its evidence
     */
    public static RetirementVerdict of(BacklogReport report, int version) {
        VersionBacklog backlog = report.version(version);
        ContractId contract = backlog.contract();
        List<String> reasons = reasonsToStay(report, backlog);
        if (!reasons.isEmpty()) {
            return new RetirementVerdict.MustStay(contract, reasons);
        }
        List<String> evidence = new ArrayList<>();
        evidence.add("Nothing of " + contract + " waits or lies in quarantine at " + report.asOf()
                + "; everything on the queue was looked at");
        if (backlog.retained() > 0) {
            evidence.add(payloads(backlog.retained(), contract) + " consumed and retained; replaying what is retained "
                    + "takes a reader of " + contract);
        }
        backlog.producers().stream()
                .findFirst()
                .ifPresent(
                        last -> evidence.add("The last one came from " + last.producer() + " at " + last.lastSent()));
        return new RetirementVerdict.MayGo(contract, evidence);
    }

    private static List<String> reasonsToStay(BacklogReport report, VersionBacklog backlog) {
        ContractId contract = backlog.contract();
        List<String> reasons = new ArrayList<>();
        String since = backlog.oldestWaiting()
                .map(oldest -> ", for up to " + inWords(oldest.age(report.asOf())) + BacklogReport.oldest(oldest))
                .orElse("");
        if (backlog.waiting() > 0) {
            reasons.add(payloads(backlog.waiting(), contract) + " waiting" + since);
        }
        if (backlog.inFlight() > 0) {
            reasons.add(payloads(backlog.inFlight(), contract) + " in flight" + (backlog.waiting() > 0 ? "" : since)
                    + ", and may come back");
        }
        if (backlog.unacknowledged() > 0) {
            backlog.producers()
                    .forEach(who -> reasons.add(who.producer() + " sends " + contract + ": " + who.payloads()
                            + " on the queue, the last at " + who.lastSent()));
        }
        if (backlog.quarantined() > 0) {
            reasons.add(payloads(backlog.quarantined(), contract) + " in quarantine; mend or discard them first");
        }
        if (backlog.deadLettered() > 0) {
            reasons.add(
                    payloads(backlog.deadLettered(), contract) + " given up by the queue; mend or discard them first");
        }
        addUnidentified(report.unidentified(), contract, reasons);
        if (report.coverage() instanceof Coverage.Sampled sampled) {
            reasons.add("Not everything was looked at: " + sampled.why());
        }
        if (report.coverage() instanceof Coverage.Impossible impossible) {
            reasons.add("The queue cannot be looked into: " + impossible.why());
        }
        return reasons;
    }

    private static void addUnidentified(UnidentifiedBacklog any, ContractId contract, List<String> reasons) {
        String doubt = "; any of them may be of " + contract;
        if (any.waiting() > 0) {
            reasons.add(any.waiting() + " waiting without contract headers" + doubt);
        }
        if (any.inFlight() > 0) {
            reasons.add(any.inFlight() + " in flight without contract headers" + doubt);
        }
        if (any.quarantined() > 0) {
            reasons.add(any.quarantined() + " in quarantine that do not say what they are" + doubt);
        }
        if (any.deadLettered() > 0) {
            reasons.add(any.deadLettered() + " dead letters without contract headers" + doubt);
        }
    }

    private static String payloads(long count, ContractId contract) {
        return count + (count == 1 ? " payload of " + contract + " is" : " payloads of " + contract + " are");
    }

    private static String inWords(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " d " + age.toHoursPart() + " h";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h " + age.toMinutesPart() + " min";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s";
    }
}
