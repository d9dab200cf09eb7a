package dev.douane.producer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class StampEncoderTest {
    private static final Instant EARLIER = Instant.parse("2026-11-22T09:59:59.999Z");
    private static final Instant LATER = Instant.parse("2026-11-22T10:00:00Z");

    private final StampEncoder encoder = new StampEncoder();

    private static ContractHeaders stamp(int version, Optional<String> fingerprint, String producer, Instant time) {
        return new ContractHeaders(
                ContractId.of("orders", version),
                fingerprint,
                Optional.of(ProducerId.parse(producer)),
                Optional.of(time));
    }

    /** Whatever was remembered of one stamp must not stand on the next: each differs from the one before in one thing. */
    @Test
    void everyRecordSaysWhatItsOwnStampSays() {
        Optional<String> one = Optional.of("0".repeat(64));
        Optional<String> other = Optional.of("1".repeat(64));
        List<ContractHeaders> stamps = List.of(
                stamp(1, one, "shop/1.0", EARLIER),
                stamp(1, one, "shop/1.0", LATER),
                stamp(2, one, "shop/1.0", LATER),
                stamp(2, other, "shop/1.0", LATER),
                stamp(2, other, "shop/1.1", LATER),
                stamp(2, Optional.empty(), "shop/1.1", LATER),
                new ContractHeaders(ContractId.of("orders", 2), other, Optional.empty(), Optional.empty()),
                stamp(1, one, "shop/1.0", EARLIER));

        for (ContractHeaders stamp : stamps) {
            Headers headers = new RecordHeaders();
            encoder.write(headers, stamp);
            assertThat(texts(headers)).isEqualTo(stamp.toMap());
        }
    }

    @Test
    void aStampReplacesTheOneBeforeAndNothingElse() {
        Headers headers = new RecordHeaders().add("trace", new byte[] {7});
        encoder.write(headers, stamp(1, Optional.of("0".repeat(64)), "shop/1.0", EARLIER));
        ContractHeaders second =
                new ContractHeaders(ContractId.of("orders", 2), Optional.empty(), Optional.empty(), Optional.of(LATER));
        encoder.write(headers, second);

        assertThat(headers.headers("trace")).hasSize(1);
        headers.remove("trace");
        assertThat(texts(headers)).isEqualTo(second.toMap());
        assertThat(headers.toArray()).hasSize(second.toMap().size());
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
