package dev.douane.consumer;

import dev.douane.contract.ContractId;

/** A handler threw. The payload was not acknowledged; it is the first one that comes when the consumer starts again. */
public final class HandlerFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String position;

    HandlerFailedException(ContractId contract, String position, Exception cause) {
        super(
                "The handler of " + contract + " failed at position " + position
                        + ". The payload is not acknowledged; mend the handler and start again",
                cause);
        this.position = position;
    }

    /**
     * Where the payload stands in its queue.
     *
     * @return the position
     */
    public String position() {
        return position;
    }
}
