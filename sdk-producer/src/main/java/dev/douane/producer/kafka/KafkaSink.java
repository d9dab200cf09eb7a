package dev.douane.producer.kafka;

import dev.douane.payload.Payload;
import dev.douane.producer.QueueSink;
import dev.douane.producer.UnknownOutcomeException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * A topic as a sink, through a producer that stays yours. Safe for use by many threads.
 *
 * <p>{@link #enqueue} returns when the brokers have acknowledged the record as your producer's {@code acks} asks for,
 * and waits for that as long as its {@code max.block.ms} and {@code delivery.timeout.ms} allow. What is known not to
 * have left this process, or not to be acceptable to any broker, is an {@link IOException}; everything else that goes
 * wrong is an {@link UnknownOutcomeException}, since a record whose answer was lost may have landed.
 */
public final class KafkaSink implements QueueSink {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Function<Payload, byte @Nullable []> key;

    private KafkaSink(Producer<byte[], byte[]> producer, String topic, Function<Payload, byte @Nullable []> key) {
        this.producer = producer;
        this.topic = topic;
        this.key = key;
    }

    /**
     * A topic that is sent to without keys.
     *
     * @param producer your producer, with {@code acks=all}; not closed
     * @param topic the topic
     * @return the sink
     */
    public static KafkaSink of(Producer<byte[], byte[]> producer, String topic) {
        return of(producer, topic, payload -> null);
    }

    /**
     * A topic that is sent to with keys: payloads of one key keep their order.
     *
     * @param producer your producer, with {@code acks=all}; not closed
     * @param topic the topic
     * @param key what makes a payload's key; may answer null
     * @return the sink
     */
    public static KafkaSink of(
            Producer<byte[], byte[]> producer, String topic, Function<Payload, byte @Nullable []> key) {
        return new KafkaSink(producer, topic, key);
    }

    @Override
    public void enqueue(Payload payload) throws IOException {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key.apply(payload), payload.body());
        KafkaStamp.write(record.headers(), payload.headers());
        Thread caller = Thread.currentThread();
        boolean[] neverLeft = new boolean[1];
        Future<RecordMetadata> sent;
        try {
            // A record that was not even put into a batch is answered on the caller's thread, before send returns.
            sent = producer.send(record, (metadata, failure) -> {
                if (failure != null && Thread.currentThread().equals(caller)) {
                    neverLeft[0] = true;
                }
            });
        } catch (InterruptException e) {
            throw notSent(e);
        } catch (RuntimeException e) {
            throw notSent(e);
        }
        RecordMetadata landed = await(sent, neverLeft);
        if (!landed.hasOffset()) {
            throw new UnknownOutcomeException(
                    "With acks=0 no broker says whether it took a record; give the producer acks=all",
                    new IllegalStateException("No offset in the answer"));
        }
    }

    private RecordMetadata await(Future<RecordMetadata> sent, boolean[] neverLeft) throws IOException {
        try {
            return sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownOutcomeException(
                    "Interrupted while waiting for the answer of topic " + topic + "; the record may land yet", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (neverLeft[0] || cause instanceof RecordTooLargeException) {
                throw notSent(cause);
            }
            throw new UnknownOutcomeException(
                    "No answer is known from topic " + topic + " (" + cause.getMessage()
                            + "); the record may have landed",
                    cause);
        }
    }

    private IOException notSent(Throwable cause) {
        return new IOException("Topic " + topic + " did not take the record: " + cause.getMessage(), cause);
    }
}
