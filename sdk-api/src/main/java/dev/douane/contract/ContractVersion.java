package dev.douane.contract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One version in a contract's history.
 *
 * @param version the version, from 1
 * @param status where it stands
 * @param fingerprint SHA-256 of the canonical schema, 64 hexadecimal digits in lower case
 * @param successor the version to move to, for versions that are deprecated or retired
 * @param until the last day on which a deprecated version is admitted, as Integration announced it; a notice for
 *     people, the status alone decides
 */
public record ContractVersion(
        int version, ContractStatus status, String fingerprint, OptionalInt successor, Optional<LocalDate> until) {}
