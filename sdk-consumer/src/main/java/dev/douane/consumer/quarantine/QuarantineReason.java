package dev.douane.consumer.quarantine;

/** Why a payload could not be read. */
public enum QuarantineReason {
    /** The contract headers are incomplete or cannot be read. */
    MALFORMED_HEADERS,
    /** It names a schema of another registry, and no contract is known for that. */
    FOREIGN_SCHEMA,
    /** No reader knows a contract of this name. */
    UNKNOWN_CONTRACT,
    /** The reader does not cover this version. */
    UNKNOWN_VERSION,
    /** The producer checked against another schema than the one that is published under this name and version. */
    FINGERPRINT_MISMATCH,
    /** The body does not satisfy its contract; for a payload without headers, none of the versions covered. */
    INVALID_PAYLOAD,
    /** An upcaster failed, or made a record that its contract refuses. */
    UPCAST_FAILED,
    /** The body satisfies its contract and could not be made a record. */
    BINDING_FAILED
}
