package dev.douane.producer.kafka;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Writes stamps that mostly say what the one before said: contract, fingerprint and producer are encoded once, the time once
 * a millisecond. Safe for use by many threads; records share their headers' bytes.
 */
final class StampEncoder {
    private volatile @Nullable Lasting lasting;
    private volatile @Nullable Moment moment;

    /** What a gate writes on every record. */
    private record Lasting(
            ContractId contract, Optional<String> fingerprint, Optional<ProducerId> producer, List<Header> headers) {

        boolean isOf(ContractHeaders stamp) {
            return contract.equals(stamp.contract())
                    && fingerprint.equals(stamp.fingerprint())
                    && producer.equals(stamp.producer());
        }
    }

    private record Moment(Instant time, Header header) {}

    /** Replaces what stands on the record. */
    void write(Headers to, ContractHeaders stamp) {
        KafkaStamp.clear(to);
        for (Header header : lasting(stamp).headers()) {
            to.add(header);
        }
        if (stamp.enqueuedAt().isPresent()) {
            to.add(moment(stamp, stamp.enqueuedAt().get()).header());
        }
    }

    private Lasting lasting(ContractHeaders stamp) {
        Lasting known = lasting;
        if (known == null || !known.isOf(stamp)) {
            known = new Lasting(
                    stamp.contract(),
                    stamp.fingerprint(),
                    stamp.producer(),
                    encoded(new ContractHeaders(
                            stamp.contract(), stamp.fingerprint(), stamp.producer(), Optional.empty())));
            lasting = known;
        }
        return known;
    }

    private Moment moment(ContractHeaders stamp, Instant time) {
        Moment known = moment;
        if (known == null || !known.time().equals(time)) {
            String text = stamp.toMap().getOrDefault(ContractHeaders.ENQUEUED_AT, "");
            known = new Moment(time, header(ContractHeaders.ENQUEUED_AT, text));
            moment = known;
        }
        return known;
    }

    private static List<Header> encoded(ContractHeaders stamp) {
        List<Header> headers = new ArrayList<>();
        for (Map.Entry<String, String> header : stamp.toMap().entrySet()) {
            headers.add(header(header.getKey(), header.getValue()));
        }
        return List.copyOf(headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
