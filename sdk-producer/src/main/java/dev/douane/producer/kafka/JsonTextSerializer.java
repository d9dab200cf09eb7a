package dev.douane.producer.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** For values that are JSON already. */
final class JsonTextSerializer implements Serializer<Object> {
    @Override
    @SuppressWarnings("NullAway") // Serializer is not annotated.
    public byte @Nullable [] serialize(String topic, @Nullable Object data) {
        if (data == null) {
            return null;
        }
        if (data instanceof byte[] bytes) {
            return bytes;
        }
        if (data instanceof CharSequence text) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        if (data instanceof Bytes bytes) {
            return bytes.get();
        }
        if (data instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        throw new SerializationException("A " + data.getClass().getName() + " is not JSON text; name the serializer "
                + "that makes JSON of it in " + SerializerProperties.VALUE_SERIALIZER);
    }
}
