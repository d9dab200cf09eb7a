package dev.douane.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Reading.Understood;
import dev.douane.consumer.Reading.Unreadable;
import dev.douane.consumer.Reading.VersionOrigin;
import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.ContractId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractReaderTest {
    private static final String OLD = "{\"code\": \"75056\", \"population\": 12}";
    private static final String MIDDLE = "{\"code\": \"75056\", \"inhabitants\": 12}";
    private static final String NEW = "{\"code\": \"75056\", \"inhabitants\": 12, \"zone\": \"metro\"}";

    private final ContractReader<Towns.V3> reader = ContractReader.builder(Towns.V3.class)
            .upcaster(Towns.V2_TO_V3)
            .upcaster(Towns.V1_TO_V2)
            .build();

    @Test
    void theCurrentVersionIsReadAsItIs() {
        Understood<Towns.V3> reading = understood(NEW, stamp("towns", "3"));

        assertThat(reading.value()).isEqualTo(new Towns.V3("75056", 12, Optional.of("metro")));
        assertThat(reading.contract()).isEqualTo(ContractId.of("towns", 3));
        assertThat(reading.origin()).isEqualTo(VersionOrigin.HEADERS);
        assertThat(reading.upcastThrough()).isEmpty();
    }

    @Test
    void theVersionBeforeIsReadableAsItIs() {
        Understood<Towns.V3> reading = understood(MIDDLE, stamp("towns", "2"));

        assertThat(reading.value()).isEqualTo(new Towns.V3("75056", 12, Optional.empty()));
        assertThat(reading.upcastThrough()).containsExactly(ContractId.of("towns", 3));
    }

    @Test
    void olderVersionsGoUpTheWholeChain() {
        Understood<Towns.V3> reading = understood(OLD, stamp("towns", "1"));

        assertThat(reading.value()).isEqualTo(new Towns.V3("75056", 12, Optional.empty()));
        assertThat(reading.contract()).isEqualTo(ContractId.of("towns", 1));
        assertThat(reading.upcastThrough()).containsExactly(ContractId.of("towns", 2), ContractId.of("towns", 3));
    }

    @Test
    void aPayloadWithoutHeadersGetsTheNewestVersionThatItSatisfiesAndSaysSo() {
        assertThat(understood(NEW, Map.of()).contract()).isEqualTo(ContractId.of("towns", 3));
        assertThat(understood(MIDDLE, Map.of()).contract()).isEqualTo(ContractId.of("towns", 3));
        assertThat(understood(OLD, Map.of("correlation_id", "7"))).satisfies(reading -> {
            assertThat(reading.contract()).isEqualTo(ContractId.of("towns", 1));
            assertThat(reading.origin()).isEqualTo(VersionOrigin.INFERRED);
            assertThat(reading.headers()).isEmpty();
        });
    }

    @Test
    void aPayloadWithoutHeadersThatSatisfiesNothingIsJudgedByTheCurrentContract() {
        Unreadable<Towns.V3> reading = unreadable("{\"code\": \"x\"}", Map.of());

        assertThat(reading.reason()).isEqualTo(QuarantineReason.INVALID_PAYLOAD);
        assertThat(reading.contract()).isEmpty();
        assertThat(reading.detail()).contains("none of [towns@1, towns@2, towns@3]");
        assertThat(reading.report().violations()).isNotEmpty();
    }

    @Test
    void theHeadersDecideEvenWhereAnotherVersionWouldFit() {
        Unreadable<Towns.V3> reading = unreadable(NEW, stamp("towns", "2"));

        assertThat(reading.reason()).isEqualTo(QuarantineReason.INVALID_PAYLOAD);
        assertThat(reading.contract()).contains(ContractId.of("towns", 2));
        assertThat(reading.report().violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/zone"));
    }

    @Test
    void everyFaultHasItsReason() {
        assertThat(unreadable(NEW, Map.of("contract_name", "towns")).reason())
                .isEqualTo(QuarantineReason.MALFORMED_HEADERS);
        assertThat(unreadable(NEW, stamp("towns", "three")).reason()).isEqualTo(QuarantineReason.MALFORMED_HEADERS);
        assertThat(unreadable(NEW, stamp("regions", "3")).reason()).isEqualTo(QuarantineReason.UNKNOWN_CONTRACT);
        assertThat(unreadable(NEW, stamp("towns", "4")).reason()).isEqualTo(QuarantineReason.UNKNOWN_VERSION);
        assertThat(unreadable("{\"code\"", stamp("towns", "3")).reason()).isEqualTo(QuarantineReason.INVALID_PAYLOAD);
        assertThat(unreadable(
                                NEW,
                                Map.of(
                                        "contract_name",
                                        "towns",
                                        "contract_version",
                                        "3",
                                        "contract_fingerprint",
                                        "0".repeat(64)))
                        .reason())
                .isEqualTo(QuarantineReason.FINGERPRINT_MISMATCH);
    }

    @Test
    void theFingerprintOfThePublishedSchemaIsAccepted() {
        String fingerprint = ContractDefinition.contractOf(Towns.V3.class).fingerprint();

        assertThat(understood(
                        NEW,
                        Map.of("contract_name", "towns", "contract_version", "3", "contract_fingerprint", fingerprint)))
                .isNotNull();
    }

    @Test
    void anUpcasterThatThrowsSendsItsPayloadToTheQuarantineWithoutQuotingIt() {
        ContractReader<Towns.V2> failing = ContractReader.builder(Towns.V2.class)
                .upcaster(Upcaster.of(Towns.V1.class, Towns.V2.class, v1 -> {
                    throw new IllegalStateException("cannot convert " + v1.code());
                }))
                .build();

        Unreadable<Towns.V2> reading = (Unreadable<Towns.V2>) failing.read(bytes(OLD), stamp("towns", "1"));

        assertThat(reading.reason()).isEqualTo(QuarantineReason.UPCAST_FAILED);
        assertThat(reading.detail())
                .contains("from towns@1 to towns@2 threw java.lang.IllegalStateException at ")
                .doesNotContain("75056");
    }

    @Test
    void whatAnUpcasterMakesIsCheckedAgainstItsContract() {
        ContractReader<Towns.V2> wrong = ContractReader.builder(Towns.V2.class)
                .upcaster(Upcaster.of(Towns.V1.class, Towns.V2.class, v1 -> new Towns.V2("no code", 1)))
                .build();

        Unreadable<Towns.V2> reading = (Unreadable<Towns.V2>) wrong.read(bytes(OLD), stamp("towns", "1"));

        assertThat(reading.reason()).isEqualTo(QuarantineReason.UPCAST_FAILED);
        assertThat(reading.report().violations().get(0).pointer()).isEqualTo("/code");
    }

    @Test
    void aPromiseThatAVersionIsReadableAsItIsIsCheckedToo() {
        ContractReader<Towns.V2> wrong = ContractReader.builder(Towns.V2.class)
                .upcaster(Upcaster.asIs(Towns.V1.class, Towns.V2.class))
                .build();

        assertThat(((Unreadable<Towns.V2>) wrong.read(bytes(OLD), stamp("towns", "1"))).reason())
                .isEqualTo(QuarantineReason.UPCAST_FAILED);
    }

    @Test
    void aPayloadMayBeAnArray() {
        ContractReader<Towns.Rivers> rivers = ContractReader.of(Towns.Rivers.class);

        Understood<Towns.Rivers> reading = (Understood<Towns.Rivers>)
                rivers.read(bytes("[{\"name\": \"Loire\"}, {\"name\": \"Rhône\"}]"), stamp("rivers", "1"));

        assertThat(reading.value())
                .isEqualTo(new Towns.Rivers(List.of(new Towns.River("Loire"), new Towns.River("Rhône"))));
    }

    @Test
    void coveredVersionsAreTheWholeChain() {
        assertThat(reader.coveredVersions()).containsExactly(1, 2, 3);
        assertThat(reader.current()).hasToString("towns@3");
    }

    @Test
    void aChainWithAGapNamesTheMissingStep() {
        ContractReader.Builder<Towns.V3> gap =
                ContractReader.builder(Towns.V3.class).upcaster(Towns.V1_TO_V2);

        assertThatThrownBy(gap::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The upcaster from towns@1 leads to towns@2, and none leads on to towns@3; add one that "
                        + "starts at towns@2");
    }

    @Test
    void twoStepsFromOneVersionAreRefused() {
        ContractReader.Builder<Towns.V2> twice = ContractReader.builder(Towns.V2.class)
                .upcaster(Towns.V1_TO_V2)
                .upcaster(Upcaster.asIs(Towns.V1.class, Towns.V2.class));

        assertThatThrownBy(twice::build).hasMessage("Two upcasters start at towns@1; keep one of them");
    }

    @Test
    void aStepDownIsRefused() {
        ContractReader.Builder<Towns.V2> down =
                ContractReader.builder(Towns.V2.class).upcaster(Upcaster.asIs(Towns.V2.class, Towns.V1.class));

        assertThatThrownBy(down::build).hasMessage("The upcaster from towns@2 to towns@1 does not lead up to towns@2");
    }

    private Understood<Towns.V3> understood(String body, Map<String, String> headers) {
        return (Understood<Towns.V3>) reader.read(bytes(body), headers);
    }

    private Unreadable<Towns.V3> unreadable(String body, Map<String, String> headers) {
        return (Unreadable<Towns.V3>) reader.read(bytes(body), headers);
    }

    private static Map<String, String> stamp(String name, String version) {
        return Map.of("contract_name", name, "contract_version", version);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
