package dev.douane.producer;

import dev.douane.contract.ContractId;
import java.io.IOException;

/** A payload was let through, and the queue did not take it, or not certainly. Send it again. */
public final class EnqueueFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EnqueueFailedException(ContractId contract, IOException cause) {
        super(
                "A payload of " + contract + " was admitted, but the queue did not take it: " + cause.getMessage()
                        + ". Nothing is known to be enqueued; send it again when the queue is back",
                cause);
    }
}
