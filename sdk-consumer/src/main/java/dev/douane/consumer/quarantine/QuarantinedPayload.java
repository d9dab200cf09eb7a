package dev.douane.consumer.quarantine;

import dev.douane.contract.ContractId;
import dev.douane.payload.Payload;
import dev.douane.validation.ValidationReport;
import java.time.Instant;
import java.util.Optional;

/**
 * A payload that could not be read.
 *
 * @param position where it stood in its queue; the same payload delivered again has the same position
 * @param payload original bytes and headers
 * @param contract what it claims to be, if that could be read
 * @param reason the kind of fault
 * @param detail the fault for people; no value of the payload
 * @param report the violations, where the body is the fault
 * @param quarantinedAt when
 */
public record QuarantinedPayload(
        String position,
        Payload payload,
        Optional<ContractId> contract,
        QuarantineReason reason,
        String detail,
        ValidationReport report,
        Instant quarantinedAt) {}
