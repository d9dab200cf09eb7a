package dev.douane.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.ContractId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractHeadersTest {
    private static final ContractHeaders FULL = new ContractHeaders(
            ContractId.parse("communes@3"),
            Optional.of("0123456789abcdef".repeat(4)),
            Optional.of(ProducerId.parse("referentiel-geo/2.4.1")),
            Optional.of(Instant.parse("2026-11-20T08:12:03.120456Z")));

    @Test
    void areWrittenInOneOrderAndReadBack() {
        assertThat(FULL.toMap().entrySet())
                .extracting(Map.Entry::toString)
                .containsExactly(
                        "contract_name=communes",
                        "contract_version=3",
                        "contract_fingerprint=" + "0123456789abcdef".repeat(4),
                        "contract_producer=referentiel-geo/2.4.1",
                        "contract_enqueued_at=2026-11-20T08:12:03.120Z");
        assertThat(ContractHeaders.read(FULL.toMap())).contains(FULL);
    }

    @Test
    void alwaysHaveThreeDigitsOfASecond() {
        ContractHeaders headers = new ContractHeaders(
                ContractId.parse("a@1"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-20T08:00:00Z")));

        assertThat(headers.toMap()).containsEntry(ContractHeaders.ENQUEUED_AT, "2026-11-20T08:00:00.000Z");
    }

    @Test
    void areNotThereOnAPayloadThatWasNeverStamped() {
        assertThat(ContractHeaders.read(Map.of("traceparent", "x", ContractHeaders.PRODUCER, "somebody else")))
                .isEmpty();
    }

    @Test
    void needNoMoreThanNameAndVersion() {
        assertThat(ContractHeaders.read(Map.of("contract_name", "a", "contract_version", "1", "other", "x")))
                .contains(new ContractHeaders(
                        ContractId.parse("a@1"), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "contract_name, null, contract_name is missing",
                "contract_version, null, contract_version is missing",
                "contract_name, ../a, contract name",
                "contract_version, three, contract version",
                "contract_version, 03, contract version",
                "contract_fingerprint, ABC, contract_fingerprint: expected 64",
                "contract_producer, nobody, Expected a producer",
                "contract_producer, a/b/c, Expected a producer",
                "contract_enqueued_at, yesterday, contract_enqueued_at: expected an RFC 3339",
                "contract_enqueued_at, 2026-11-20, contract_enqueued_at: expected an RFC 3339"
            })
    void areMalformedWhenOneCannotBeRead(String header, String value, String reason) {
        Map<String, String> headers = new HashMap<>(FULL.toMap());
        headers.remove(header);
        if (value != null) {
            headers.put(header, value);
        }

        assertThatThrownBy(() -> ContractHeaders.read(headers))
                .isInstanceOf(MalformedHeadersException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referentiel-geo/2.4.1", "A/1", "a.b_c-d/1.0.0-SNAPSHOT+build.7", "9/9"})
    void nameAProducerAsItIsWritten(String text) {
        assertThat(ProducerId.parse(text).toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/", "/1", "a/b/c", "a b/1", "é/1", "-a/1", "a/ 1", "a/1\n", "a\r\nX: y/1"})
    void nameNoProducerOtherwise(String text) {
        assertThatThrownBy(() -> ProducerId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boundTheLengthOfAProducer() {
        assertThat(new ProducerId("a".repeat(64), "1".repeat(32)).application()).hasSize(64);
        assertThatThrownBy(() -> new ProducerId("a".repeat(65), "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProducerId("a", "1".repeat(33))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void travelWithABodyThatIsNeverShown() {
        byte[] body = {'s', 'e', 'c', 'r', 'e', 't'};
        Map<String, String> headers = new HashMap<>(Map.of("a", "b"));
        Payload payload = Payload.of(body, headers);
        headers.clear();

        assertThat(payload.body()).isSameAs(body);
        assertThat(payload.headers()).containsExactly(Map.entry("a", "b"));
        assertThat(payload.toString()).isEqualTo("Payload[6 bytes, {a=b}]");
        assertThat(Payload.of(body, FULL).headers()).isEqualTo(FULL.toMap());
        assertThat(Payload.unstamped(body).headers()).isEmpty();
    }

    @Test
    void theTimeIsWrittenToTheMillisecondWhicheverSecondCameBefore() {
        for (String text : new String[] {
            "2026-11-21T12:00:00.000Z",
            "2026-11-21T12:00:00.007Z",
            "2026-11-21T12:00:00.999Z",
            "2026-11-21T12:00:01.120Z",
            "1969-12-31T23:59:59.001Z",
            "2026-11-21T12:00:00.010Z",
            "0001-01-01T00:00:00.500Z"
        }) {
            ContractHeaders headers = new ContractHeaders(
                    ContractId.of("communes", 3),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Instant.parse(text).plusNanos(999_999)));
            assertThat(headers.toMap()).containsEntry("contract_enqueued_at", text);
        }
    }
}
