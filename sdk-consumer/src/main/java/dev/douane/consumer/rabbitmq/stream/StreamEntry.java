package dev.douane.consumer.rabbitmq.stream;

import com.rabbitmq.stream.Message;

/**
 * A message where it stands.
 *
 * @param offset its place in the stream; some places have no message, those where the broker noted consumers' offsets
 * @param timestamp when the broker took it, in milliseconds since the epoch
 * @param message the message
 */
record StreamEntry(long offset, long timestamp, Message message) {
    /** The timestamp tells it from one at the same place of a stream that was deleted and made again. */
    String position(String stream) {
        return stream + "-" + offset + "-" + timestamp;
    }
}
