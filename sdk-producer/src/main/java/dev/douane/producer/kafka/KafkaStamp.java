package dev.douane.producer.kafka;

import dev.douane.payload.ContractHeaders;
import dev.douane.producer.Admission;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Puts the contract headers on a record, for flows that ask the gate themselves and send with their own producer.
 *
 * <pre>{@code
 * if (gate.admit(json) instanceof Admission.Accepted accepted) {
 *     yourProducer.send(KafkaStamp.on(new ProducerRecord<>("communes", key, json), accepted));
 * }
 * }</pre>
 */
public final class KafkaStamp {
    /** Keeps what it wrote last: an application seldom stamps for more than one contract in turns. */
    private static final StampEncoder ENCODER = new StampEncoder();

    private KafkaStamp() {}

    /**
     * Stamps a record. Headers of your own stay; contract headers that it already has are replaced.
     *
     * @param record what you are about to send; its headers are changed
     * @param accepted the gate's answer on its value
     * @return the same record
     * @param <K> the type of its key
     * @param <V> the type of its value, which the gate saw as the bytes that your serializer makes of it
     */
    public static <K, V> ProducerRecord<K, V> on(ProducerRecord<K, V> record, Admission.Accepted accepted) {
        ENCODER.write(record.headers(), accepted.headers());
        return record;
    }

    static void write(Headers to, Map<String, String> headers) {
        clear(to);
        headers.forEach((name, value) -> to.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** What was stamped before, by another contract or an earlier attempt, must not stand beside it. */
    static void clear(Headers to) {
        if (to.iterator().hasNext()) {
            to.remove(ContractHeaders.NAME).remove(ContractHeaders.VERSION);
            to.remove(ContractHeaders.FINGERPRINT);
            to.remove(ContractHeaders.PRODUCER).remove(ContractHeaders.ENQUEUED_AT);
        }
    }
}
