package dev.douane.consumer.backlog;

import dev.douane.contract.ContractId;
import java.util.List;

/** A consumer was not started, because payloads wait that its reader does not read. Nothing was touched. */
public final class UncoveredBacklogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ContractId> uncovered;

    UncoveredBacklogException(List<ContractId> uncovered, String message) {
        super(message);
        this.uncovered = List.copyOf(uncovered);
    }

    /**
     * The versions that wait and are not covered.
     *
     * @return oldest version first
     */
    public List<ContractId> uncovered() {
        return uncovered;
    }
}
