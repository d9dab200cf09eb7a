package dev.douane.consumer;

import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.validation.ValidationReport;
import java.util.List;
import java.util.Optional;

/**
 * What a reader made of a payload.
 *
 * @param <T> the current record
 */
public sealed interface Reading<T> {

    /**
     * The payload as the current record.
     *
     * @param value the record
     * @param contract the version that the payload was written under
     * @param origin how that version is known
     * @param headers the contract headers, if it had any
     * @param upcastThrough the versions it was brought through, the current one last; empty if it was current
     * @param <T> the current record
     */
    record Understood<T>(
            T value,
            ContractId contract,
            VersionOrigin origin,
            Optional<ContractHeaders> headers,
            List<ContractId> upcastThrough)
            implements Reading<T> {

        /** Keeps a copy of the list. */
        public Understood {
            upcastThrough = List.copyOf(upcastThrough);
        }
    }

    /**
     * The payload belongs into the quarantine.
     *
     * @param reason the kind of fault
     * @param contract what it claims to be, if that could be read
     * @param detail the fault for people; no value of the payload
     * @param report the violations, where the body is the fault
     * @param <T> the current record
     */
    record Unreadable<T>(QuarantineReason reason, Optional<ContractId> contract, String detail, ValidationReport report)
            implements Reading<T> {}

    /** How the version of a payload is known. */
    enum VersionOrigin {
        /** Its headers say so. */
        HEADERS,
        /** It has no headers; this is the newest version covered whose contract it satisfies. */
        INFERRED
    }
}
