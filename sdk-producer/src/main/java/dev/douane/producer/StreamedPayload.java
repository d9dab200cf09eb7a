package dev.douane.producer;

import dev.douane.contract.Provenance;
import dev.douane.payload.ContractHeaders;
import dev.douane.validation.ValidationReport;
import java.util.List;
import java.util.Optional;

/**
 * A payload that crossed the border as a stream and is on the queue.
 *
 * @param length of its body, in bytes
 * @param headers what was sent along
 * @param report what the check found; with violations only in {@link GateMode#REPORT}
 * @param notices what the sender should know
 * @param provenance how it is known where the contract stands; empty if the payload was not checked
 */
public record StreamedPayload(
        long length,
        ContractHeaders headers,
        ValidationReport report,
        List<AdmissionNotice> notices,
        Optional<Provenance> provenance) {

    /** Keeps a copy of the notices. */
    public StreamedPayload {
        notices = List.copyOf(notices);
    }
}
