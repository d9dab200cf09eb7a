package dev.douane.consumer.kafka;

import dev.douane.consumer.Reading;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A record's value cannot be read as its contract. Kafka wraps it in a {@code RecordDeserializationException}, which
 * names partition and offset and holds the bytes, so that the caller can keep them and seek past them. The message holds
 * no value of the payload.
 */
public final class UnreadableRecordException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final transient Reading.Unreadable<?> reading;

    UnreadableRecordException(String topic, Reading.Unreadable<?> reading) {
        super("A record of topic " + topic + " cannot be read: " + reading.detail());
        this.reading = reading;
    }

    /**
     * The reader's whole answer.
     *
     * @return reason, claimed contract and violations
     */
    public Reading.Unreadable<?> reading() {
        return reading;
    }
}
