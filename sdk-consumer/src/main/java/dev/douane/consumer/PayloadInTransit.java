package dev.douane.consumer;

import dev.douane.consumer.definition.PayloadBindingException;
import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.consumer.upcast.UpcastChain;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.ContractId;
import dev.douane.validation.ValidationReport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One payload on its way up the versions: bytes for as long as that is enough, a record from the first conversion on.
 * Confined to one reading.
 */
final class PayloadInTransit {
    private CoveredVersion<?> at;
    private byte @Nullable [] body;
    private @Nullable Record value;

    PayloadInTransit(CoveredVersion<?> at, byte[] body) {
        this.at = at;
        this.body = body;
    }

    void take(UpcastChain.Step step, CoveredVersion<?> next) throws UnreadableException {
        if (step.upcaster() instanceof Upcaster.Converting<?, ?> converting) {
            value = convert(converting, step);
            body = null;
        } else {
            body = bytes(step.from());
            value = null;
        }
        at = next;
        // A payload of N is checked against N+1 before anyone reads it as N+1, however it got there.
        ValidationReport report = at.validator().validate(bytes(step.to()));
        if (!report.valid()) {
            throw new UnreadableException(
                    QuarantineReason.UPCAST_FAILED,
                    "Brought from " + step.from() + " to " + step.to() + ", it does not satisfy " + step.to() + ": "
                            + report.summary(),
                    report);
        }
    }

    private Record convert(Upcaster.Converting<?, ?> converting, UpcastChain.Step step) throws UnreadableException {
        Record older = record();
        try {
            return converting.upcast(older);
        } catch (RuntimeException e) {
            // Its message may quote the payload; its class and place do not.
            throw new UnreadableException(
                    QuarantineReason.UPCAST_FAILED,
                    "The upcaster from " + step.from() + " to " + step.to() + " threw "
                            + e.getClass().getName() + firstFrame(e));
        }
    }

    private static String firstFrame(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    Record record() throws UnreadableException {
        Record known = value;
        if (known != null) {
            return known;
        }
        try {
            known = at.binding().read(bytes(at.id()));
        } catch (PayloadBindingException e) {
            throw new UnreadableException(
                    QuarantineReason.BINDING_FAILED,
                    "It satisfies " + at.id() + " and could not be made a record: " + e.getMessage());
        }
        value = known;
        return known;
    }

    private byte[] bytes(ContractId version) throws UnreadableException {
        byte[] known = body;
        Record written = value;
        if (known != null || written == null) {
            return Objects.requireNonNull(known, "A payload in transit is bytes or a record");
        }
        try {
            known = at.write(written);
        } catch (PayloadBindingException e) {
            throw new UnreadableException(
                    QuarantineReason.UPCAST_FAILED,
                    "The record of " + version + " cannot be written: " + e.getMessage());
        }
        body = known;
        return known;
    }
}
