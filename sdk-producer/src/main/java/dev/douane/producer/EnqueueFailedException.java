package dev.douane.producer;

import dev.douane.contract.ContractId;
import java.io.IOException;

/** A payload was let through, and the queue did not take it, or not certainly. Send it again. */
public final class EnqueueFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    EnqueueFailedException(ContractId contract, IOException cause) {
        super(
                "A payload of " + contract + " was admitted, but the queue did not take it"
                        + (cause instanceof UnknownOutcomeException ? " for certain: " : ": ") + cause.getMessage()
                        + (cause instanceof UnknownOutcomeException
                                ? ". It may be enqueued; send it again when the queue is back, and expect it twice"
                                : ". Nothing is known to be enqueued; send it again when the queue is back"),
                cause);
        this.outcomeUnknown = cause instanceof UnknownOutcomeException;
    }

    /**
     * Whether the payload may be on the queue all the same.
     *
     * @return true if the sink could not find out; false if the sink is sure that it is not, or says nothing of it
     */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
