package dev.douane.producer.testing;

import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.schema.JsonSchema;
import java.util.Set;

/** What a provider's test asks of a contract. All methods may be called by many threads. */
public final class ContractAssertions {
    private static final Set<String> ABOUT_UNKNOWN = Set.of("additionalProperties", "unevaluatedProperties");

    private ContractAssertions() {}

    /**
     * Fails if the application can write a document that the contract refuses.
     *
     * @param registry where the contract is published; for a build without a network, a static copy of it
     * @param contract the version, for example {@code communes@3}
     * @param produced the schema of the documents that the application writes, as a schema generator makes it of the
     *     class. What the class cannot write it must not allow: have the generator forbid properties that the class does
     *     not have ({@code additionalProperties: false})
     * @throws AssertionError if there is such a document, which is shown, or if that was not found out; no payload was
     *     looked at
     * @throws IllegalArgumentException if the contract is not published
     */
    public static void assertAccepted(ContractRegistry registry, String contract, JsonSchema produced) {
        ContractId id = ContractId.parse(contract);
        Contract published = registry.contract(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        id + " is not published in this registry; check the name, the version and the registry"));
        CompatibilityReport report = CompatibilityChecker.check(produced, published.schema());
        switch (report.verdict()) {
            case COMPATIBLE -> {}
            case UNDECIDED ->
                throw new AssertionError("Whether " + id + " accepts every document of the given schema was not found"
                        + " out: " + report.reason());
            case INCOMPATIBLE -> throw new AssertionError(refused(id, report));
        }
    }

    /**
     * Fails if an object of a class, as Jackson writes it, can be refused by the contract. Jackson is set up as it comes,
     * with the modules that are on the class path, and heeds the annotations of the class; if the application sets it up
     * otherwise, a schema says better what it writes.
     *
     * <p>A property is taken to be never null if it is primitive, or annotated so: {@code @JsonProperty(required = true)}, or
     * any {@code NotNull}, {@code NonNull}, {@code NotBlank} or {@code NotEmpty}. Items of collections and values of maps
     * are taken not to be null, and floating-point numbers to be numbers. A string without a format is any string.
     *
     * @param registry where the contract is published; for a build without a network, a static copy of it
     * @param contract the version, for example {@code communes@3}
     * @param written the class of the payloads
     * @throws AssertionError if there is such a document, which is shown, or if that was not found out
     * @throws IllegalArgumentException if the contract is not published, or if Jackson does not tell what it writes: a class
     *     with subtypes, or one that it cannot write at all
     */
    public static void assertAccepted(ContractRegistry registry, String contract, Class<?> written) {
        assertAccepted(registry, contract, WrittenSchema.of(written));
    }

    /** The sentences of the report tell of two versions, and here there is only one; so the place and the keyword speak. */
    private static String refused(ContractId id, CompatibilityReport report) {
        StringBuilder message = new StringBuilder(id.toString()).append(" refuses documents of the given schema:");
        report.breakingChanges()
                .forEach(change -> message.append("\n  ")
                        .append(change.field().isEmpty() ? "the document" : change.field())
                        .append(" against ")
                        .append(change.keyword())
                        .append(" (given schema: ")
                        .append(pointer(change.olderPointer()))
                        .append(", contract: ")
                        .append(pointer(change.newerPointer()))
                        .append("); for example ")
                        .append(change.witness()));
        if (report.breakingChanges().stream().anyMatch(change -> ABOUT_UNKNOWN.contains(change.keyword()))) {
            message.append(
                    "\nIf the application never writes properties that the given schema does not name, have it say"
                            + " so with additionalProperties: false.");
        }
        return message.toString();
    }

    private static String pointer(String pointer) {
        return "#" + pointer;
    }
}
