package dev.douane.producer;

import dev.douane.contract.ContractId;

/**
 * Told of every notice, on the thread that asked the gate. What it throws is logged and goes no further: a listener
 * does not stop a flow.
 */
@FunctionalInterface
public interface AdmissionListener {
    /**
     * A payload was admitted, and there is something to know.
     *
     * @param contract what it was presented under
     * @param notice what to know
     */
    void onNotice(ContractId contract, AdmissionNotice notice);
}
