package dev.douane.producer;

import dev.douane.contract.RegistryUnavailableException;

/**
 * What a gate does while a contract is nowhere to be had: not in memory, not on this machine, the registry away. A third
 * way, to park payloads on disk until the registry answers, is {@code dev.douane.producer.spool}.
 */
public enum ColdStart {
    /** Throws a {@link RegistryUnavailableException}: nothing unchecked is enqueued. The default. */
    FAIL_CLOSED,
    /** Lets payloads through unchecked, and tells the listener of each, with {@link AdmissionNotice.Unchecked}. */
    ADMIT_AND_REPORT
}
