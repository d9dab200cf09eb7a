package dev.douane.registry.source;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.SubjectVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/** The history of a contract, made of what a registry says about a subject's versions. */
final class ConfluentHistory {

    private final ConfluentRequests registry;
    private final Fingerprints known = new Fingerprints();

    ConfluentHistory(ConfluentRequests registry) {
        this.registry = registry;
    }

    SourceAnswer fetch(String name, String subject, Optional<String> held) throws IOException {
        Deadline deadline = registry.deadline();
        Optional<List<Integer>> live = registry.versions(deadline, subject, false);
        Optional<List<Integer>> all = registry.versions(deadline, subject, true);
        if (live.isEmpty() && all.isEmpty()) {
            return new SourceAnswer.Missing();
        }
        SortedSet<Integer> accepted = new TreeSet<>(live.orElse(List.of()));
        SortedSet<Integer> readable = new TreeSet<>(accepted);
        // A registry that has no way to read what was deleted passes over the question, or has nothing to say.
        readable.addAll(all.orElse(List.of()));
        // A version's content does not change, so the numbers say whether anything did.
        String tag = LocalAnswer.tag((accepted + " " + readable).getBytes(StandardCharsets.US_ASCII));
        if (held.isPresent() && held.get().equals(tag)) {
            return new SourceAnswer.NotModified();
        }
        List<ContractVersion> versions = versions(deadline, subject, readable, accepted);
        if (versions.isEmpty()) {
            throw new InvalidDocumentException("The history of " + name + " cannot be made: " + registry.location()
                    + " has versions of " + subject + ", and none of them is a JSON Schema that Douane reads; the log"
                    + " says why");
        }
        return new SourceAnswer.Found(HistoryDocument.write(new ContractHistory(name, versions)), Optional.of(tag));
    }

    private List<ContractVersion> versions(
            Deadline deadline, String subject, SortedSet<Integer> readable, SortedSet<Integer> accepted)
            throws IOException {
        List<ContractVersion> versions = new ArrayList<>();
        for (int version : readable) {
            ContractStatus status = accepted.contains(version) ? ContractStatus.ACCEPTED : ContractStatus.RETIRED;
            fingerprint(deadline, subject, version)
                    .map(print -> new ContractVersion(version, status, print, OptionalInt.empty(), Optional.empty()))
                    .ifPresent(versions::add);
        }
        return versions;
    }

    private Optional<String> fingerprint(Deadline deadline, String subject, int version) throws IOException {
        Optional<String> before = known.get(subject, version);
        if (before.isPresent()) {
            return before;
        }
        Optional<SubjectVersion> found = registry.version(deadline, subject, version);
        if (found.isEmpty()) {
            return leftOut(subject, version, "the registry lists it and does not give it away");
        }
        ForeignSchema schema = ForeignSchemaReader.read(registry, deadline, found.get());
        if (schema instanceof ForeignSchema.Understood understood) {
            known.put(subject, version, understood.schema().fingerprint());
            return Optional.of(understood.schema().fingerprint());
        }
        return leftOut(subject, version, ((ForeignSchema.Unreadable) schema).why());
    }

    private Optional<String> leftOut(String subject, int version, String why) {
        log().log(
                        System.Logger.Level.WARNING,
                        "Version {0} of {1} at {2} is left out: {3}",
                        Integer.toString(version),
                        subject,
                        registry.location(),
                        why);
        return Optional.empty();
    }

    /** Asked for when there is something to say: the first logger of a JVM takes 30 ms, while an application starts. */
    private static System.Logger log() {
        return System.getLogger("dev.douane.registry");
    }
}
