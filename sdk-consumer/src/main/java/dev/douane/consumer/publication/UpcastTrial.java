package dev.douane.consumer.publication;

import dev.douane.compatibility.BreakingChange;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.compatibility.SchemaInstances;
import dev.douane.consumer.definition.PayloadBinding;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.Contract;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An upcaster tried on documents made from the older schema: the witnesses of what breaks, an example, and varied others.
 * The same schemas, the same documents.
 */
final class UpcastTrial<A extends Record, B extends Record> {
    private static final int TRIES = 300;
    private static final long SEED = 1;

    private final Upcaster.Converting<A, B> upcaster;
    private final PayloadBinding<A> older;
    private final PayloadBinding<B> newer;
    private final PayloadValidator validator;
    private final List<String> documents;

    UpcastTrial(Upcaster.Converting<A, B> upcaster, Contract from, Contract to, CompatibilityReport report) {
        this.upcaster = upcaster;
        this.older = PayloadBinding.of(upcaster.from());
        this.newer = PayloadBinding.of(upcaster.to());
        this.validator = PayloadValidator.of(to.schema());
        this.documents = documents(from, report);
    }

    /** Shortest first, so that the one that is shown is small. */
    private static List<String> documents(Contract from, CompatibilityReport report) {
        SchemaInstances instances = SchemaInstances.of(from.schema());
        return Stream.of(
                        report.breakingChanges().stream().map(BreakingChange::witness),
                        instances.example().stream(),
                        instances.valid(SEED, TRIES))
                .flatMap(some -> some)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    int size() {
        return documents.size();
    }

    /** A document with which the newer contract refuses what the upcaster made of it. */
    Optional<Failure> wrong() {
        return documents.stream()
                .flatMap(one -> outcome(one).stream())
                .filter(Failure::wrong)
                .findFirst();
    }

    /** A document that the upcaster makes nothing of. */
    Optional<Failure> thrown() {
        return documents.stream()
                .flatMap(one -> outcome(one).stream())
                .filter(one -> !one.wrong())
                .findFirst();
    }

    /**
     * What went wrong.
     *
     * @param document made from the older schema
     * @param wrong whether there is a result, which the newer contract refuses
     * @param what the fault, in words
     */
    record Failure(String document, boolean wrong, String what) {}

    private Optional<Failure> outcome(String document) {
        byte[] upcast;
        try {
            upcast = newer.write(upcaster.upcast(older.read(document.getBytes(StandardCharsets.UTF_8))));
        } catch (RuntimeException e) {
            return Optional.of(new Failure(document, false, e.toString()));
        }
        ValidationReport report = validator.validate(upcast);
        return report.valid() ? Optional.empty() : Optional.of(new Failure(document, true, report.summary()));
    }
}
