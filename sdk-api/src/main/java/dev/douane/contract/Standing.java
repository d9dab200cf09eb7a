package dev.douane.contract;

/**
 * Where one version stands, and how that is known.
 *
 * @param version the version, as its history names it
 * @param provenance who said so, and when
 */
public record Standing(ContractVersion version, Provenance provenance) {}
