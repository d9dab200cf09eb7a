package dev.douane.consumer.publication;

import dev.douane.compatibility.CompatibilityReport;
import dev.douane.contract.ContractId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new version that is not published, because no payload can satisfy it, or because payloads of the version before it
 * would be lost. The message names the version, shows what breaks, and says the way out. The documents in it were made
 * from the schemas; no payload was looked at.
 */
public final class RefusedVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ContractId contract;
    private final transient @Nullable CompatibilityReport report;

    RefusedVersionException(ContractId contract, String message) {
        this(contract, message, null);
    }

    RefusedVersionException(ContractId contract, String message, @Nullable CompatibilityReport report) {
        super(message);
        this.contract = contract;
        this.report = report;
    }

    /**
     * The version that is refused.
     *
     * @return its id
     */
    public ContractId contract() {
        return contract;
    }

    /**
     * How the version compares with the one before it.
     *
     * @return the report; empty if the version is refused for itself
     */
    public Optional<CompatibilityReport> report() {
        return Optional.ofNullable(report);
    }
}
