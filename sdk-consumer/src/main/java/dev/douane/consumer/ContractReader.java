package dev.douane.consumer;

import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.consumer.upcast.UpcastChain;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.MalformedHeadersException;
import dev.douane.validation.ValidationLimits;
import dev.douane.validation.ValidationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Turns bytes and headers into the current record, whatever covered version they were written under. A pure call: no
 * queue, no registry, no clock. Immutable and safe for use by many threads; making one compiles the contracts, so keep
 * it.
 *
 * <p>In order: the version from the headers, or, where there are none, the newest covered version whose contract the
 * body satisfies; the check against that version's contract; the upcasters to the current version, with a check after
 * each; the record. Whatever fails is a {@link Reading.Unreadable}, never an exception.
 *
 * @param <T> the current record
 */
public final class ContractReader<T extends Record> {
    private final Class<T> type;
    private final CoveredVersion<?> current;
    private final UpcastChain chain;
    private final NavigableMap<Integer, CoveredVersion<?>> versions;

    private ContractReader(
            Class<T> type,
            CoveredVersion<?> current,
            UpcastChain chain,
            NavigableMap<Integer, CoveredVersion<?>> versions) {
        this.type = type;
        this.current = current;
        this.chain = chain;
        this.versions = versions;
    }

    /**
     * A reader of the current version alone.
     *
     * @param current a record annotated with {@link dev.douane.contract.DataContract}
     * @return the reader
     * @param <T> the current record
     */
    public static <T extends Record> ContractReader<T> of(Class<T> current) {
        return builder(current).build();
    }

    /**
     * Starts a reader.
     *
     * @param current a record annotated with {@link dev.douane.contract.DataContract}
     * @return a builder
     * @param <T> the current record
     */
    public static <T extends Record> Builder<T> builder(Class<T> current) {
        return new Builder<>(current);
    }

    /**
     * Reads one payload.
     *
     * @param body the bytes as they were sent
     * @param headers the headers as the transport delivers them; others than the contract's do not matter
     * @return the record, or why there is none
     */
    public Reading<T> read(byte[] body, Map<String, String> headers) {
        Optional<ContractHeaders> stamped;
        try {
            stamped = ContractHeaders.read(headers);
        } catch (MalformedHeadersException e) {
            return new Reading.Unreadable<>(
                    QuarantineReason.MALFORMED_HEADERS,
                    Optional.empty(),
                    String.valueOf(e.getMessage()),
                    ValidationReport.VALID);
        }
        Optional<ContractId> claimed = stamped.map(ContractHeaders::contract);
        try {
            CoveredVersion<?> written = stamped.isPresent() ? checked(body, stamped.get()) : inferred(body);
            return bringUp(written, body, stamped);
        } catch (UnreadableException e) {
            return new Reading.Unreadable<>(e.reason(), claimed, String.valueOf(e.getMessage()), e.report());
        }
    }

    private CoveredVersion<?> checked(byte[] body, ContractHeaders headers) throws UnreadableException {
        ContractId claimed = headers.contract();
        if (!claimed.name().equals(current.id().name())) {
            throw new UnreadableException(
                    QuarantineReason.UNKNOWN_CONTRACT,
                    "This reader reads " + current.id().name() + ", and the payload is of " + claimed);
        }
        CoveredVersion<?> covered = versions.get(claimed.version());
        if (covered == null) {
            throw new UnreadableException(
                    QuarantineReason.UNKNOWN_VERSION,
                    "This reader covers " + covered() + ", and the payload is of " + claimed
                            + "; add an upcaster that starts at " + claimed);
        }
        requireSameSchema(headers, covered);
        ValidationReport report = covered.validator().validate(body);
        if (!report.valid()) {
            throw new UnreadableException(
                    QuarantineReason.INVALID_PAYLOAD,
                    "It does not satisfy " + claimed + ": " + report.summary(),
                    report);
        }
        return covered;
    }

    private static void requireSameSchema(ContractHeaders headers, CoveredVersion<?> covered)
            throws UnreadableException {
        String own = covered.contract().fingerprint();
        if (headers.fingerprint().isPresent() && !headers.fingerprint().get().equals(own)) {
            throw new UnreadableException(
                    QuarantineReason.FINGERPRINT_MISMATCH,
                    "It was checked against " + covered.id() + " with fingerprint "
                            + headers.fingerprint().get() + ", and this reader's has " + own
                            + "; a published version must not change");
        }
    }

    private CoveredVersion<?> inferred(byte[] body) throws UnreadableException {
        ValidationReport newest = ValidationReport.VALID;
        for (CoveredVersion<?> candidate : versions.descendingMap().values()) {
            ValidationReport report = candidate.validator().validate(body);
            if (report.valid()) {
                return candidate;
            }
            newest = candidate.id().equals(current.id()) ? report : newest;
        }
        throw new UnreadableException(
                QuarantineReason.INVALID_PAYLOAD,
                "It has no contract headers, and satisfies none of " + covered() + "; against " + current.id() + ": "
                        + newest.summary(),
                newest);
    }

    private Reading<T> bringUp(CoveredVersion<?> written, byte[] body, Optional<ContractHeaders> headers)
            throws UnreadableException {
        PayloadInTransit payload = new PayloadInTransit(written, body);
        List<ContractId> through = new ArrayList<>();
        for (UpcastChain.Step step : chain.from(written.id().version())) {
            CoveredVersion<?> next = versions.get(step.to().version());
            if (next == null) {
                throw new IllegalStateException("The chain leads through a version without a record: " + step.to());
            }
            payload.take(step, next);
            through.add(step.to());
        }
        return new Reading.Understood<>(
                type.cast(payload.record()),
                written.id(),
                headers.isPresent() ? Reading.VersionOrigin.HEADERS : Reading.VersionOrigin.INFERRED,
                headers,
                through);
    }

    /**
     * The contract that payloads are brought to.
     *
     * @return name and version
     */
    public ContractId current() {
        return current.id();
    }

    /**
     * The versions that this reader reads, the current one included.
     *
     * @return in ascending order
     */
    public NavigableSet<Integer> coveredVersions() {
        return chain.versions();
    }

    private List<ContractId> covered() {
        return versions.values().stream().map(CoveredVersion::id).toList();
    }

    /**
     * Settings of a reader. Not for use by several threads.
     *
     * @param <T> the current record
     */
    public static final class Builder<T extends Record> {
        private final Class<T> type;
        private final List<Upcaster<?, ?>> upcasters = new ArrayList<>();
        private ValidationLimits limits = ValidationLimits.DEFAULT;

        private Builder(Class<T> type) {
            this.type = type;
        }

        /**
         * Covers an older version.
         *
         * @param upcaster one step, {@link Upcaster#of} or {@link Upcaster#asIs}; together they lead to the current
         *     version
         * @return this
         */
        public Builder<T> upcaster(Upcaster<?, ?> upcaster) {
            upcasters.add(upcaster);
            return this;
        }

        /**
         * What a payload may cost.
         *
         * @param validationLimits {@link ValidationLimits#DEFAULT} unless told
         * @return this
         */
        public Builder<T> limits(ValidationLimits validationLimits) {
            this.limits = validationLimits;
            return this;
        }

        /**
         * Makes the reader.
         *
         * @return the reader
         * @throws IllegalArgumentException if the upcasters do not lead to the current version
         */
        public ContractReader<T> build() {
            Map<Class<? extends Record>, CoveredVersion<?>> byType = new LinkedHashMap<>();
            Function<Class<? extends Record>, CoveredVersion<?>> covered =
                    record -> byType.computeIfAbsent(record, r -> CoveredVersion.of(r, limits));
            CoveredVersion<?> current = covered.apply(type);
            UpcastChain chain = UpcastChain.of(
                    current.id(), upcasters, record -> covered.apply(record).id());
            NavigableMap<Integer, CoveredVersion<?>> versions = new TreeMap<>();
            byType.forEach((record, version) -> {
                if (versions.put(version.id().version(), version) != null) {
                    throw new IllegalArgumentException("Two records claim to be " + version.id() + ", one of them is "
                            + record.getName() + "; give one of them another version");
                }
            });
            return new ContractReader<>(type, current, chain, versions);
        }
    }
}
