package dev.douane.consumer.publication;

import dev.douane.contract.ContractId;

/** A publication that would change what was published before. The message names the contract and the way out. */
public final class PublicationConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ContractId contract;

    /**
     * A publication that is refused.
     *
     * @param contract the version that stands in the way
     * @param message which version, what would change, and the fix
     */
    public PublicationConflictException(ContractId contract, String message) {
        super(message);
        this.contract = contract;
    }

    /**
     * The version that stands in the way.
     *
     * @return its id
     */
    public ContractId contract() {
        return contract;
    }
}
