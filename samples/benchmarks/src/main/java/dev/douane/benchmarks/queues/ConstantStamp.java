package dev.douane.benchmarks.queues;

import dev.douane.payload.ContractHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.Serializer;

/** Bytes as they are, with headers of the names and lengths that a gate writes, made once. */
final class ConstantStamp implements Serializer<byte[]> {
    private static final List<Header> STAMP = List.of(
            header(ContractHeaders.NAME, "orders"),
            header(ContractHeaders.VERSION, "1"),
            header(ContractHeaders.FINGERPRINT, "0".repeat(64)),
            header(ContractHeaders.PRODUCER, "shop/1.0"),
            header(ContractHeaders.ENQUEUED_AT, "2026-11-22T18:49:06.123Z"));

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public byte[] serialize(String topic, byte[] data) {
        throw new SerializationException("A stamp needs headers");
    }

    @Override
    public byte[] serialize(String topic, Headers headers, byte[] data) {
        STAMP.forEach(headers::add);
        return data;
    }
}
