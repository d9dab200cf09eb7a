package dev.douane.producer;

import dev.douane.validation.ValidationReport;

/** A payload was refused at the border; nothing was enqueued. The message holds the report, and no value. */
public final class PayloadRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Admission.Rejected rejection;

    PayloadRejectedException(Admission.Rejected rejection) {
        super(rejection.message());
        this.rejection = rejection;
    }

    /**
     * The whole answer of the gate.
     *
     * @return contract, reason and report
     */
    public Admission.Rejected rejection() {
        return rejection;
    }

    /**
     * Every violation up to the cap.
     *
     * @return the report
     */
    public ValidationReport report() {
        return rejection.report();
    }
}
