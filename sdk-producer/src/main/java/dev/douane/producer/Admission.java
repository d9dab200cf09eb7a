package dev.douane.producer;

import dev.douane.contract.ContractId;
import dev.douane.contract.Provenance;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import dev.douane.validation.ValidationReport;
import java.util.List;
import java.util.Optional;

/** The gate's answer on one payload. */
public sealed interface Admission {

    /**
     * The contract that the payload was presented under.
     *
     * @return name and version
     */
    ContractId contract();

    /**
     * What the check of the body found.
     *
     * @return the report; valid where the body was not the reason, or was not looked at
     */
    ValidationReport report();

    /**
     * How it is known where the contract stands: who said so, and when the registry last confirmed it.
     *
     * @return origin and moment; empty if nothing is known of the contract and the payload was not checked
     */
    Optional<Provenance> provenance();

    /**
     * The payload may be enqueued.
     *
     * @param payload the body as it came, with its contract headers
     * @param headers the same headers, typed
     * @param report what the check found; with violations only in {@link GateMode#REPORT}
     * @param notices what the sender should know: a deprecation, or in {@link GateMode#REPORT} why the payload would
     *     have been refused
     * @param provenance how it is known where the contract stands
     */
    record Accepted(
            Payload payload,
            ContractHeaders headers,
            ValidationReport report,
            List<AdmissionNotice> notices,
            Optional<Provenance> provenance)
            implements Admission {

        /** Keeps a copy of the notices. */
        public Accepted {
            notices = List.copyOf(notices);
        }

        @Override
        public ContractId contract() {
            return headers.contract();
        }
    }

    /**
     * The payload must not be enqueued.
     *
     * @param contract what it was presented under
     * @param reason the kind of refusal
     * @param report every violation up to the cap, where the body is the reason
     * @param message the refusal for people: what, why, and what to do
     * @param provenance how it is known where the contract stands
     */
    record Rejected(
            ContractId contract,
            Reason reason,
            ValidationReport report,
            String message,
            Optional<Provenance> provenance)
            implements Admission {

        /** Why a payload is refused. */
        public enum Reason {
            /** The body does not satisfy the contract. */
            INVALID_PAYLOAD,
            /** The contract's version is no longer admitted. */
            RETIRED_CONTRACT
        }
    }
}
