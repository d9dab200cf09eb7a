package dev.douane.producer.kafka;

import dev.douane.producer.Admission;
import dev.douane.validation.ValidationReport;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A record was refused at the border: {@code send} threw it, and nothing was enqueued. The message holds the report, and
 * no value.
 */
public final class RecordRejectedException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final String topic;
    private final transient Admission.Rejected rejection;

    RecordRejectedException(String topic, Admission.Rejected rejection) {
        super("A record for topic " + topic + " was refused: " + rejection.message());
        this.topic = topic;
        this.rejection = rejection;
    }

    /**
     * Where it was to go.
     *
     * @return the topic
     */
    public String topic() {
        return topic;
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
