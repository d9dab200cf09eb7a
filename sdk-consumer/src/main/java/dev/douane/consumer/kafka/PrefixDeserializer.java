package dev.douane.consumer.kafka;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Looks at the first bytes of a value where they lie, and copies none of it. */
final class PrefixDeserializer implements Deserializer<ForeignFrame> {
    @Override
    @SuppressWarnings("NullAway") // Deserializer is not annotated.
    public @Nullable ForeignFrame deserialize(String topic, byte @Nullable [] data) {
        return data == null ? null : ForeignFrame.prefix(ByteBuffer.wrap(data));
    }

    @Override
    @SuppressWarnings("NullAway") // As above.
    public @Nullable ForeignFrame deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
        return data == null ? null : ForeignFrame.prefix(data);
    }
}
