package dev.douane.consumer.kafka;

import dev.douane.consumer.ContractReader;
import dev.douane.consumer.Reading;
import dev.douane.validation.ValidationReport;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * A value deserializer that never fails on a payload: what cannot be read is a {@link Reading.Unreadable}, so that one
 * bad record does not stop its partition. Set up by {@link DeserializerProperties}, or with a reader of yours.
 *
 * @param <T> the current record
 */
public final class ReadingDeserializer<T extends Record> implements Deserializer<Reading<T>> {
    private @Nullable ContractReader<T> reader;
    private ForeignSchemaIds foreign = ForeignSchemaIds.NONE;

    /** For Kafka, which calls {@link #configure} next. */
    public ReadingDeserializer() {}

    /**
     * A deserializer for {@code new KafkaConsumer<>(properties, keys, values)}.
     *
     * @param reader your reader
     * @param foreign what payloads are that name a schema of another registry
     */
    public ReadingDeserializer(ContractReader<T> reader, ForeignSchemaIds foreign) {
        this.reader = reader;
        this.foreign = new CachedSchemaIds(foreign);
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
        DeserializerProperties properties = new DeserializerProperties(configs, isKey);
        reader = properties.reader();
        foreign = new CachedSchemaIds(properties.foreign());
    }

    @Override
    @SuppressWarnings("NullAway") // Deserializer is not annotated; null stands for a tombstone on both sides.
    public @Nullable Reading<T> deserialize(String topic, byte @Nullable [] data) {
        return deserialize(topic, new RecordHeaders(), data);
    }

    @Override
    @SuppressWarnings("NullAway") // As above.
    public @Nullable Reading<T> deserialize(String topic, Headers headers, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        if (reader == null) {
            throw new IllegalStateException(
                    "The deserializer is not configured: name it in value.deserializer, or " + "hand it a reader");
        }
        ReceivedRecord received;
        try {
            received = ReceivedRecord.of(headers, data, foreign);
        } catch (IOException e) {
            throw new SerializationException("The other registry cannot be asked for a schema: " + e.getMessage(), e);
        }
        if (received.fault().isPresent()) {
            return new Reading.Unreadable<>(
                    received.fault().get().reason(),
                    Optional.empty(),
                    received.fault().get().detail(),
                    ValidationReport.VALID);
        }
        return reader.read(received.payload().body(), received.payload().headers());
    }
}
