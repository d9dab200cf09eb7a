package dev.douane.consumer;

import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.validation.ValidationReport;

/** Leaves the middle of a reading; caught by the reader, which makes a value of it. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final QuarantineReason reason;
    private final transient ValidationReport report;

    UnreadableException(QuarantineReason reason, String detail, ValidationReport report) {
        super(detail);
        this.reason = reason;
        this.report = report;
    }

    UnreadableException(QuarantineReason reason, String detail) {
        this(reason, detail, ValidationReport.VALID);
    }

    QuarantineReason reason() {
        return reason;
    }

    ValidationReport report() {
        return report;
    }
}
