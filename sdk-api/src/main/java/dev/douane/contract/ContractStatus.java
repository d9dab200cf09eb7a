package dev.douane.contract;

/** Where a published version stands in its life. It only ever moves downwards in this list. */
public enum ContractStatus {
    /** Admitted at the border. */
    ACCEPTED,
    /** Admitted at the border, with a warning that names the successor and the date. */
    DEPRECATED,
    /** No longer admitted at the border; still served, and still readable for replay. */
    RETIRED;

    /**
     * Whether the border lets payloads of such a version through.
     *
     * @return true for accepted and deprecated versions
     */
    public boolean admitted() {
        return this != RETIRED;
    }
}
