package dev.douane.producer.kafka;

import dev.douane.payload.ContractHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Writes stamps that mostly say what the one before said: a gate's are the same for a millisecond, and encoded once. Safe for
 * use by many threads; records share their headers' bytes.
 */
final class StampEncoder {
    /** Written by any thread: whichever stamp it holds, it holds the headers of that. */
    private volatile @Nullable Encoded last;

    private record Encoded(ContractHeaders stamp, List<Header> headers) {}

    /** Replaces what stands on the record. */
    void write(Headers to, ContractHeaders stamp) {
        KafkaStamp.clear(to);
        for (Header header : encoded(stamp).headers()) {
            to.add(header);
        }
    }

    private Encoded encoded(ContractHeaders stamp) {
        Encoded known = last;
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Encoded(
                    stamp,
                    stamp.toMap().entrySet().stream().map(StampEncoder::header).toList());
            last = known;
        }
        return known;
    }

    private static Header header(Map.Entry<String, String> header) {
        return new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
    }
}
