package dev.douane.consumer.kafka;

import dev.douane.consumer.ContractReader;
import dev.douane.consumer.Reading;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * A value deserializer that hands over the current record, whatever covered version a payload was written under. A
 * consumer adopts it by configuration alone:
 *
 * <pre>
 * value.deserializer = dev.douane.consumer.kafka.ContractDeserializer
 * douane.reader      = com.example.TownsReader      # a Supplier of a ContractReader
 * </pre>
 *
 * <p>What cannot be read fails the {@code poll} with an {@link UnreadableRecordException} in a {@code
 * RecordDeserializationException}, and stays where it is. {@link ReadingDeserializer} does not fail; {@link KafkaSource}
 * with a {@link dev.douane.consumer.ContractConsumer} has a quarantine.
 *
 * <p>Every property is in {@link DeserializerProperties}. A null value, the tombstone of a compacted topic, is null.
 *
 * @param <T> the current record
 */
public final class ContractDeserializer<T extends Record> implements Deserializer<T> {
    private final ReadingDeserializer<T> readings;

    /** For Kafka, which calls {@link #configure} next. */
    public ContractDeserializer() {
        this.readings = new ReadingDeserializer<>();
    }

    /**
     * A deserializer for {@code new KafkaConsumer<>(properties, keys, values)}.
     *
     * @param reader your reader
     * @param foreign what payloads are that name a schema of another registry
     */
    public ContractDeserializer(ContractReader<T> reader, ForeignSchemaIds foreign) {
        this.readings = new ReadingDeserializer<>(reader, foreign);
    }

    /**
     * Reads the properties, and compiles the contracts.
     *
     * @param configs the consumer's properties
     * @param isKey must be false
     * @throws org.apache.kafka.common.config.ConfigException if a property is missing or wrong, with what to write
     */
    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        readings.configure(configs, isKey);
    }

    @Override
    @SuppressWarnings("NullAway") // Deserializer is not annotated; null stands for a tombstone on both sides.
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        return deserialize(topic, new RecordHeaders(), data);
    }

    @Override
    @SuppressWarnings("NullAway") // As above.
    public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] data) {
        Reading<T> reading = readings.deserialize(topic, headers, data);
        return reading == null ? null : value(topic, reading);
    }

    private T value(String topic, Reading<T> reading) {
        if (reading instanceof Reading.Unreadable<T> unreadable) {
            throw new UnreadableRecordException(topic, unreadable);
        }
        return ((Reading.Understood<T>) reading).value();
    }
}
