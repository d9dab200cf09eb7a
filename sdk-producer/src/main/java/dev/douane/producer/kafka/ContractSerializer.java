package dev.douane.producer.kafka;

import dev.douane.producer.Admission;
import dev.douane.producer.PayloadGate;
import dev.douane.registry.RegistryClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A value serializer with the gate in it: every value is checked against the topic's contract and its record stamped,
 * and a value that is not in order fails the {@code send} with a {@link RecordRejectedException}. A producer adopts it by
 * configuration alone:
 *
 * <pre>
 * value.serializer = dev.douane.producer.kafka.ContractSerializer
 * douane.registry  = https://integration.example.org/registry/
 * douane.contract  = communes@3
 * douane.producer  = referentiel-geo/2.4.1
 * </pre>
 *
 * <p>Every property is in {@link SerializerProperties}. Values are {@code byte[]}, {@link String}, {@link
 * java.nio.ByteBuffer} or {@link org.apache.kafka.common.utils.Bytes} with JSON in it, or whatever the serializer named
 * in {@code douane.value.serializer} makes JSON of. A null value, the tombstone of a compacted topic, has no payload and
 * passes as it is, without a stamp.
 *
 * <p>Safe for use by many threads, as a producer needs it.
 *
 * @param <T> the type of the values
 */
public final class ContractSerializer<T> implements Serializer<T> {
    private final Map<String, Border> borders = new ConcurrentHashMap<>();
    private @Nullable SerializerProperties properties;
    private @Nullable RegistryClient registry;
    private @Nullable Serializer<T> body;

    /** What a topic's records pass. */
    private record Border(PayloadGate gate, StampEncoder encoder) {}

    /** For Kafka, which calls {@link #configure} next. */
    public ContractSerializer() {}

    /**
     * Reads the properties. Nothing is fetched yet.
     *
     * @param configs the producer's properties
     * @param isKey must be false
     * @throws org.apache.kafka.common.config.ConfigException if a property is missing or wrong, with what to write
     */
    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        SerializerProperties read = SerializerProperties.read(configs, isKey);
        Serializer<T> delegate = read.valueSerializer();
        delegate.configure(configs, false);
        properties = read;
        body = delegate;
        registry = read.openRegistry();
    }

    /** Refuses: without headers there is nowhere to put the stamp. A producer calls the other one. */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        throw new SerializationException("A contract's stamp needs headers: call serialize(topic, headers, data)");
    }

    @Override
    @SuppressWarnings("NullAway") // Serializer is not annotated; null stands for a tombstone on both sides.
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T data) {
        if (data == null) {
            return null;
        }
        byte[] bytes = configured(body).serialize(topic, headers, data);
        if (bytes == null) {
            return null;
        }
        Border border = border(topic);
        Admission admission = border.gate().admit(bytes);
        if (admission instanceof Admission.Rejected rejected) {
            throw new RecordRejectedException(topic, rejected);
        }
        border.encoder().write(headers, ((Admission.Accepted) admission).headers());
        return bytes;
    }

    private Border border(String topic) {
        Border known = borders.get(topic);
        return known != null
                ? known
                : borders.computeIfAbsent(
                        topic,
                        t -> new Border(configured(properties).gate(configured(registry), t), new StampEncoder()));
    }

    private static <V> V configured(@Nullable V value) {
        if (value == null) {
            throw new IllegalStateException("The serializer is not configured: name it in value.serializer, or call "
                    + "configure(properties, false) before you hand it to a producer");
        }
        return value;
    }

    /** Ends the look-ups of contracts. */
    @Override
    public void close() {
        if (body != null) {
            body.close();
        }
        if (registry != null) {
            registry.close();
        }
    }
}
