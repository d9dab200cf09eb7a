package dev.douane.consumer.backlog;

/** Where a payload is that a backlog report counts. */
public enum PayloadState {
    /** On the queue, and nobody has it. */
    WAITING,
    /** Handed to a consumer that has not acknowledged it, or sent within a transaction that has not ended. */
    IN_FLIGHT,
    /** Consumed, and still there to be replayed. */
    RETAINED,
    /** Given up by the queue itself, and put aside. */
    DEAD_LETTERED
}
