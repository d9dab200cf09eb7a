package dev.douane.producer;

import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import dev.douane.contract.Provenance;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.contract.Standing;
import dev.douane.contract.UnknownContractException;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import dev.douane.payload.ProducerId;
import dev.douane.producer.Admission.Rejected.Reason;
import dev.douane.validation.ValidationLimits;
import dev.douane.validation.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a payload may cross the border. Pure but for the look-up of the contract: it touches no queue and
 * does not change the body. Safe for use by many threads; make one per contract and keep it.
 *
 * <p>The contract is looked up on the first payload; from then on the registry's cache answers.
 */
public final class PayloadGate {
    private static final Logger LOG = System.getLogger(PayloadGate.class.getName());

    private final ContractId contract;
    private final PublishedContract published;
    private final GateStamp stamp;
    private final GateMode mode;
    private final ColdStart coldStart;
    private final AdmissionListener listener;
    private final ValidationLimits limits;

    private PayloadGate(Builder builder) {
        this.contract = builder.required(builder.contract, "contract(\"communes@3\")");
        this.published = new PublishedContract(builder.registry, contract, builder.limits);
        this.stamp = new GateStamp(
                contract, builder.required(builder.producer, "producedBy(\"referentiel-geo/2.4.1\")"), builder.clock);
        this.mode = builder.mode;
        this.coldStart = builder.coldStart;
        this.listener = builder.listener;
        this.limits = builder.limits;
    }

    /**
     * Starts a gate.
     *
     * @param registry where the contract is looked up; stays the caller's to close
     * @return a builder that still needs a contract and a producer
     */
    public static Builder builder(ContractRegistry registry) {
        return new Builder(registry);
    }

    /**
     * Presents a body.
     *
     * @param body UTF-8 JSON; neither kept nor changed by the gate, and part of the answer as it is
     * @return accepted, with the headers to send along, or rejected
     * @throws UnknownContractException if the registry knows no such contract, in {@link GateMode#ENFORCE}
     * @throws RegistryUnavailableException if the contract was never seen and the registry cannot be asked, in
     *     {@link GateMode#ENFORCE} with {@link ColdStart#FAIL_CLOSED}
     */
    public Admission admit(byte[] body) {
        Admission admission = decide(body);
        if (admission instanceof Admission.Accepted accepted) {
            accepted.notices().forEach(this::tell);
        }
        return admission;
    }

    /**
     * Presents a body read from a stream. At most {@link ValidationLimits#maxBytes} and one byte more are read, and
     * held in memory; what is too large for that goes through a {@link StreamingProducer}.
     *
     * @param body UTF-8 JSON; not closed
     * @return the same as {@link #admit(byte[])}
     * @throws IOException if the stream fails, or is longer than the limit in {@link GateMode#REPORT}: what was not
     *     read cannot be let through
     */
    public Admission admit(InputStream body) throws IOException {
        int most = limits.maxBytes() >= Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) limits.maxBytes() + 1;
        byte[] bytes = body.readNBytes(most);
        if (bytes.length > limits.maxBytes() && mode == GateMode.REPORT) {
            throw new IOException("The stream is longer than the limit of " + limits.maxBytes()
                    + " bytes; raise ValidationLimits.maxBytes, or send the bytes themselves");
        }
        return admit(bytes);
    }

    /**
     * Presents a value that your own serializer turns into bytes.
     *
     * @param value what to send
     * @param serializer the serializer that your flow already uses
     * @return the same as {@link #admit(byte[])}
     * @param <T> the value's type
     */
    public <T> Admission admit(T value, Function<? super T, byte[]> serializer) {
        return admit(serializer.apply(value));
    }

    /**
     * The contract that payloads are presented under.
     *
     * @return name and version
     */
    public ContractId contract() {
        return contract;
    }

    private Admission decide(byte[] body) {
        Entry entry = entry();
        Verdict verdict = retired(entry).orElseGet(() -> verdict(entry, body));
        if (verdict.rejection().isPresent()) {
            return verdict.rejection().get();
        }
        ContractHeaders headers = stamp(entry);
        return new Admission.Accepted(
                Payload.of(body, headers), headers, verdict.report(), verdict.notices(), entry.provenance());
    }

    /** What is known of the contract before a payload is looked at; neither where nothing can be checked. */
    record Entry(
            PublishedContract.@Nullable Compiled current,
            @Nullable Standing standing,
            @Nullable RuntimeException unchecked) {

        Optional<Provenance> provenance() {
            return Optional.ofNullable(standing).map(Standing::provenance);
        }
    }

    /** What becomes of a payload. */
    record Verdict(Optional<Admission.Rejected> rejection, ValidationReport report, List<AdmissionNotice> notices) {}

    Entry entry() {
        try {
            Standing standing = published.standing();
            return new Entry(published.compiled(), standing, null);
        } catch (UnknownContractException e) {
            return unchecked(e, mode == GateMode.ENFORCE);
        } catch (RegistryUnavailableException e) {
            return unchecked(e, mode == GateMode.ENFORCE && coldStart == ColdStart.FAIL_CLOSED);
        }
    }

    private static Entry unchecked(RuntimeException cause, boolean closed) {
        if (closed) {
            throw cause;
        }
        return new Entry(null, null, cause);
    }

    /** The verdict that needs no look at the payload, if there is one. */
    Optional<Verdict> retired(Entry entry) {
        ContractVersion version =
                entry.standing() == null ? null : entry.standing().version();
        if (version == null || version.status() != ContractStatus.RETIRED) {
            return Optional.empty();
        }
        return Optional.of(refuse(new Admission.Rejected(
                contract,
                Reason.RETIRED_CONTRACT,
                ValidationReport.VALID,
                Sentences.retired(contract, version),
                entry.provenance())));
    }

    private Verdict verdict(Entry entry, byte[] body) {
        return verdict(
                entry,
                entry.current() == null
                        ? ValidationReport.VALID
                        : entry.current().validator().validate(body));
    }

    Verdict verdictOn(Entry entry, InputStream body) throws IOException {
        Optional<Verdict> retired = retired(entry);
        if (retired.isPresent()) {
            return retired.get();
        }
        return verdict(
                entry,
                entry.current() == null
                        ? ValidationReport.VALID
                        : entry.current().validator().validate(body));
    }

    private Verdict verdict(Entry entry, ValidationReport report) {
        if (entry.unchecked() != null) {
            String message = "A payload of " + contract + " was let through unchecked: "
                    + entry.unchecked().getMessage();
            return admitted(report, List.of(new AdmissionNotice.Unchecked(entry.unchecked(), message)));
        }
        if (!report.valid()) {
            return refuse(new Admission.Rejected(
                    contract, Reason.INVALID_PAYLOAD, report, Sentences.invalid(contract, report), entry.provenance()));
        }
        ContractVersion version = Objects.requireNonNull(entry.standing()).version();
        return admitted(
                report,
                version.status() == ContractStatus.DEPRECATED
                        ? List.of(new AdmissionNotice.Deprecation(
                                version.successor(), version.until(), Sentences.deprecated(contract, version)))
                        : List.of());
    }

    private Verdict refuse(Admission.Rejected rejection) {
        if (mode == GateMode.ENFORCE) {
            return new Verdict(Optional.of(rejection), rejection.report(), List.of());
        }
        return admitted(
                rejection.report(),
                List.of(new AdmissionNotice.WouldBeRejected(
                        rejection.reason(), rejection.report(), rejection.message())));
    }

    private static Verdict admitted(ValidationReport report, List<AdmissionNotice> notices) {
        return new Verdict(Optional.empty(), report, notices);
    }

    ContractHeaders stamp(Entry entry) {
        return stamp.with(entry.current() == null ? null : entry.current().fingerprint());
    }

    long mostBytes() {
        return limits.maxBytes();
    }

    void tell(AdmissionNotice notice) {
        try {
            listener.onNotice(contract, notice);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener of " + contract + " failed; the payload goes on", e);
        }
    }

    /** Settings of a gate. Not for use by several threads. */
    public static final class Builder {
        private final ContractRegistry registry;
        private @Nullable ContractId contract;
        private @Nullable ProducerId producer;
        private GateMode mode = GateMode.ENFORCE;
        private ColdStart coldStart = ColdStart.FAIL_CLOSED;
        private AdmissionListener listener = new LoggingListener();
        private ValidationLimits limits = ValidationLimits.DEFAULT;
        private Clock clock = Clock.systemUTC();

        private Builder(ContractRegistry registry) {
            this.registry = Objects.requireNonNull(registry, "registry");
        }

        /**
         * What payloads are presented under. Required.
         *
         * @param id for example {@code communes@3}
         * @return this
         */
        public Builder contract(String id) {
            return contract(ContractId.parse(id));
        }

        /**
         * What payloads are presented under. Required.
         *
         * @param id name and version
         * @return this
         */
        public Builder contract(ContractId id) {
            this.contract = id;
            return this;
        }

        /**
         * Who sends. Required: it is how Integration knows whom to call.
         *
         * @param application for example {@code referentiel-geo/2.4.1}
         * @return this
         */
        public Builder producedBy(String application) {
            this.producer = ProducerId.parse(application);
            return this;
        }

        /**
         * What happens to payloads that are not in order.
         *
         * @param gateMode {@link GateMode#ENFORCE} unless told
         * @return this
         */
        public Builder mode(GateMode gateMode) {
            this.mode = gateMode;
            return this;
        }

        /**
         * What happens to payloads while the contract is nowhere to be had: not in memory, not on this machine, and
         * the registry is away.
         *
         * @param choice {@link ColdStart#FAIL_CLOSED} unless told
         * @return this
         */
        public Builder coldStart(ColdStart choice) {
            this.coldStart = choice;
            return this;
        }

        /**
         * Who is told of deprecations, and in {@link GateMode#REPORT} of violations.
         *
         * @param admissionListener a warning in the log unless told
         * @return this
         */
        public Builder listener(AdmissionListener admissionListener) {
            this.listener = admissionListener;
            return this;
        }

        /**
         * What a payload may cost.
         *
         * @param validationLimits {@link ValidationLimits#DEFAULT} unless told
         * @return this
         */
        public Builder limits(ValidationLimits validationLimits) {
            this.limits = validationLimits;
            return this;
        }

        /**
         * Where the time in the headers comes from.
         *
         * @param source the system's UTC clock unless told
         * @return this
         */
        public Builder clock(Clock source) {
            this.clock = source;
            return this;
        }

        /**
         * Makes the gate. Nothing is fetched yet.
         *
         * @return the gate
         * @throws IllegalStateException if the contract or the producer is missing
         */
        public PayloadGate build() {
            return new PayloadGate(this);
        }

        private <V> V required(@Nullable V value, String call) {
            if (value == null) {
                throw new IllegalStateException("A gate needs to know: add ." + call);
            }
            return value;
        }
    }
}
