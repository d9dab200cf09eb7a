package dev.douane.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.Provenance;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.contract.Standing;
import dev.douane.contract.UnknownContractException;
import dev.douane.producer.Admission.Accepted;
import dev.douane.producer.Admission.Rejected;
import dev.douane.validation.ValidationLimits;
import dev.douane.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PayloadGateTest {
    private static final String SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["code"],
             "properties": {"code": {"type": "string"}, "population": {"type": "integer"}}}
            """;
    private static final byte[] VALID = bytes("{\"code\": \"75056\"}");
    private static final byte[] INVALID = bytes("{\n  \"population\": \"secret\",\n  \"zone\": 1\n}");

    private final InMemoryRegistry registry = new InMemoryRegistry().publish("communes@2", SCHEMA);
    private final List<AdmissionNotice> notices = new ArrayList<>();

    @Test
    void aPayloadInOrderGetsItsHeadersAndKeepsItsBytes() {
        Accepted accepted = (Accepted) gate(builder -> builder).admit(VALID);

        assertThat(accepted.payload().body()).isSameAs(VALID);
        assertThat(accepted.payload().headers())
                .isEqualTo(Map.of(
                        "contract_name", "communes",
                        "contract_version", "2",
                        "contract_fingerprint",
                                registry.contract(ContractId.of("communes", 2))
                                        .orElseThrow()
                                        .fingerprint(),
                        "contract_producer", "referentiel-geo/2.4.1",
                        "contract_enqueued_at", "2026-11-21T08:12:03.000Z"));
        assertThat(accepted.notices()).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void everyViolationComesWithItsPlaceAndNoValue() {
        Rejected rejected = (Rejected) gate(builder -> builder).admit(INVALID);

        assertThat(rejected.reason()).isEqualTo(Rejected.Reason.INVALID_PAYLOAD);
        assertThat(rejected.report().violations())
                .extracting(Violation::keyword)
                .containsExactlyInAnyOrder("required", "type", "additionalProperties");
        assertThat(rejected.message())
                .startsWith("The payload does not satisfy communes@2: 3 violations")
                .doesNotContain("secret");
    }

    @Test
    void theReportIsCappedWhereTheCallerSaysSo() {
        Rejected rejected = (Rejected) gate(builder -> builder.limits(ValidationLimits.DEFAULT.withMaxViolations(2)))
                .admit(INVALID);

        assertThat(rejected.report().violations()).hasSize(2);
        assertThat(rejected.report().truncated()).isTrue();
    }

    @Test
    void aStreamIsReadNoFurtherThanTheLimit() throws IOException {
        PayloadGate gate = gate(builder -> builder.limits(ValidationLimits.DEFAULT.withMaxBytes(64)));
        ByteArrayInputStream endless = new ByteArrayInputStream(new byte[1_000]);

        assertThat(gate.admit(new ByteArrayInputStream(VALID))).isInstanceOf(Accepted.class);
        assertThat(gate.admit(endless)).isInstanceOf(Rejected.class);
        assertThat(endless.available()).isEqualTo(1_000 - 65);
    }

    @Test
    void aValueGoesThroughTheSendersOwnSerializer() {
        Admission admission = gate(builder -> builder).admit("75056", code -> bytes("{\"code\": \"" + code + "\"}"));

        assertThat(admission).isInstanceOf(Accepted.class);
    }

    @Test
    void reportModeLetsTheViolationsThroughAndTellsTheListener() {
        Accepted accepted =
                (Accepted) gate(builder -> builder.mode(GateMode.REPORT)).admit(INVALID);

        assertThat(accepted.report().violations()).hasSize(3);
        assertThat(notices).containsExactlyElementsOf(accepted.notices());
        assertThat(notices).singleElement().isInstanceOfSatisfying(AdmissionNotice.WouldBeRejected.class, notice -> {
            assertThat(notice.report()).isEqualTo(accepted.report());
            assertThat(notice.message()).doesNotContain("secret");
        });
    }

    @Test
    void reportModeLetsPayloadsThroughUncheckedWhileTheRegistryIsAway() {
        registry.down(true);

        Accepted accepted =
                (Accepted) gate(builder -> builder.mode(GateMode.REPORT)).admit(INVALID);

        assertThat(accepted.headers().fingerprint()).isEmpty();
        assertThat(notices).singleElement().isInstanceOf(AdmissionNotice.Unchecked.class);
    }

    @Test
    void aListenerThatFailsDoesNotStopTheFlow() {
        PayloadGate gate = gate(builder -> builder.mode(GateMode.REPORT).listener((contract, notice) -> {
            throw new IllegalStateException("broken listener");
        }));

        assertThat(gate.admit(INVALID)).isInstanceOf(Accepted.class);
    }

    @Test
    void enforceModeFailsClosedWhileTheRegistryWasNeverSeen() {
        registry.down(true);
        PayloadGate gate = gate(builder -> builder);

        assertThatThrownBy(() -> gate.admit(VALID)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void aColdStartLetsPayloadsThroughUncheckedWhereTheCallerSaysSo() {
        registry.down(true);
        PayloadGate gate = gate(builder -> builder.coldStart(ColdStart.ADMIT_AND_REPORT));

        Accepted accepted = (Accepted) gate.admit(INVALID);

        assertThat(accepted.provenance()).isEmpty();
        assertThat(notices).singleElement().isInstanceOf(AdmissionNotice.Unchecked.class);

        registry.down(false);
        assertThat(gate.admit(INVALID)).isInstanceOf(Rejected.class);
    }

    @Test
    void everyAdmissionSaysHowItIsKnownWhereItsContractStands() {
        Provenance old = new Provenance(Provenance.Origin.SNAPSHOT, Optional.of(Instant.parse("2026-11-20T08:00:00Z")));
        ContractRegistry restarted = new ContractRegistry() {
            @Override
            public Optional<ContractHistory> history(String name) {
                return registry.history(name);
            }

            @Override
            public Optional<Contract> contract(ContractId id) {
                return registry.contract(id);
            }

            @Override
            public Optional<Standing> standing(ContractId id) {
                return registry.standing(id).map(standing -> new Standing(standing.version(), old));
            }
        };
        PayloadGate gate = PayloadGate.builder(restarted)
                .contract("communes@2")
                .producedBy("referentiel-geo/2.4.1")
                .build();

        assertThat(gate.admit(VALID).provenance()).contains(old);
        assertThat(gate.admit(INVALID).provenance()).contains(old);
        assertThat(gate(builder -> builder).admit(VALID).provenance()).contains(Provenance.UNSTATED);
    }

    @Test
    void aDeprecatedVersionIsAdmittedWithItsSuccessorAndItsDate() {
        registry.publish("communes@3", SCHEMA)
                .status(
                        "communes@2",
                        ContractStatus.DEPRECATED,
                        OptionalInt.of(3),
                        Optional.of(LocalDate.of(2027, 3, 31)));

        assertThat(gate(builder -> builder).admit(VALID)).isInstanceOf(Accepted.class);

        assertThat(notices).singleElement().isInstanceOfSatisfying(AdmissionNotice.Deprecation.class, notice -> {
            assertThat(notice.successor()).hasValue(3);
            assertThat(notice.message())
                    .isEqualTo("communes@2 is deprecated and admitted until 2027-03-31; move to communes@3");
        });
    }

    @Test
    void aVersionThatRetiresIsRefusedFromThenOn() {
        PayloadGate gate = gate(builder -> builder);
        assertThat(gate.admit(VALID)).isInstanceOf(Accepted.class);
        registry.publish("communes@3", SCHEMA)
                .status("communes@2", ContractStatus.RETIRED, OptionalInt.of(3), Optional.empty());

        assertThat(gate.admit(VALID)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Rejected.Reason.RETIRED_CONTRACT);
            assertThat(rejected.message()).isEqualTo("communes@2 is retired and no longer admitted; send communes@3");
        });
    }

    @Test
    void anUnknownContractNamesWhatIsPublished() {
        PayloadGate unknownVersion = gate(builder -> builder.contract("communes@7"));
        PayloadGate unknownName = gate(builder -> builder.contract("regions@1"));

        assertThatThrownBy(() -> unknownVersion.admit(VALID))
                .isInstanceOf(UnknownContractException.class)
                .hasMessageContaining("published versions of communes: 2");
        assertThatThrownBy(() -> unknownName.admit(VALID))
                .isInstanceOf(UnknownContractException.class)
                .hasMessageStartingWith("regions@1 is not published");
    }

    @Test
    void aGateWithoutAContractOrAProducerSaysWhatToAdd() {
        assertThatThrownBy(() -> PayloadGate.builder(registry).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("add .contract(\"communes@3\")");
        assertThatThrownBy(() ->
                        PayloadGate.builder(registry).contract("communes@2").build())
                .hasMessageContaining("add .producedBy(");
    }

    private PayloadGate gate(UnaryOperator<PayloadGate.Builder> settings) {
        return settings.apply(PayloadGate.builder(registry)
                        .contract("communes@2")
                        .producedBy("referentiel-geo/2.4.1")
                        .listener((contract, notice) -> notices.add(notice))
                        .clock(Clock.fixed(Instant.parse("2026-11-21T08:12:03Z"), ZoneOffset.UTC)))
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
