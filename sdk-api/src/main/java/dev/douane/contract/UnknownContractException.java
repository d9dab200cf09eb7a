package dev.douane.contract;

/** The registry answered, and the contract is not published there: a set-up error of whoever named it. */
public final class UnknownContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ContractId contract;

    /**
     * A contract that is not there.
     *
     * @param contract the contract that was asked for
     * @param message which contract, where it was looked for, and the fix
     */
    public UnknownContractException(ContractId contract, String message) {
        super(message);
        this.contract = contract;
    }

    /**
     * The contract that was asked for.
     *
     * @return its id
     */
    public ContractId contract() {
        return contract;
    }
}
