package dev.douane.benchmarks.payloads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.benchmarks.measured.EveritCheck;
import dev.douane.benchmarks.measured.NetworkntCheck;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who compares speeds must first know that all say the same. */
class PayloadKindTest {
    @ParameterizedTest
    @EnumSource
    void everyValidatorFindsWhatWasPutIn(PayloadKind kind) throws IOException {
        int violations = kind.valid() ? 0 : PayloadKind.VIOLATIONS;
        PayloadValidator douane = PayloadValidator.of(JsonSchema.parse(kind.contract()));
        NetworkntCheck networknt = new NetworkntCheck(kind.contract());
        boolean large = kind == PayloadKind.COMMUNES || kind == PayloadKind.CONTRACT_5M;
        List<byte[]> payloads = some(kind).subList(0, large ? 1 : 60);
        for (byte[] payload : payloads) {
            assertThat(douane.validate(payload).violations()).hasSize(violations);
            assertThat(networknt.violations(payload)).isEqualTo(violations);
        }
        EveritCheck everit = new EveritCheck(kind.contract());
        assertThat(payloads).allMatch(payload -> everit.valid(payload) == kind.valid());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTRACT_5M")
    void theOrderMakesNoDifferenceToTheVerdict(PayloadKind kind) {
        PayloadValidator douane = PayloadValidator.of(JsonSchema.parse(kind.contract()));
        for (PropertyOrder order : PropertyOrder.values()) {
            byte[] payload = kind.payloads(order, 1).get(0);
            assertThat(douane.validate(payload).violations())
                    .as(order.toString())
                    .hasSize(kind.valid() ? 0 : PayloadKind.VIOLATIONS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePayloadsAreDifferentAndAlwaysTheSame(PayloadKind kind) {
        List<byte[]> payloads = some(kind);
        Set<ByteBuffer> different = new HashSet<>();
        payloads.forEach(payload -> different.add(ByteBuffer.wrap(payload)));

        assertThat(different).hasSameSizeAs(payloads);
        assertThat(some(kind)).usingElementComparator(Arrays::compare).containsExactlyElementsOf(payloads);
    }

    @ParameterizedTest
    @EnumSource
    void thePayloadsHaveTheSizeThatTheirNameSays(PayloadKind kind) {
        double average = some(kind).stream()
                .mapToInt(payload -> payload.length)
                .average()
                .orElseThrow();

        assertThat(average).isBetween(0.9 * size(kind), 1.1 * size(kind));
        // More than the caches of the cores hold, so that no payload is at hand when its turn comes.
        assertThat(average * kind.count()).isGreaterThan(6_000_000);
    }

    private static int size(PayloadKind kind) {
        return switch (kind) {
            case CONTRACT_1K, BROKEN_1K -> 1_024;
            case CONTRACT_50K, BROKEN_50K -> 50_000;
            case CONTRACT_5M -> 5_000_000;
            case COMMUNES -> 8_600_000;
            case FLAT -> 5_500;
            case DEEP -> 3_100;
            case TREE -> 14_400;
            case TEXTS -> 64_000;
            case UNIONS -> 7_600;
            case NUMBERS -> 47_000;
        };
    }

    private static List<byte[]> some(PayloadKind kind) {
        int wanted = kind == PayloadKind.COMMUNES || kind == PayloadKind.CONTRACT_5M ? 2 : 60;
        return kind.payloads(PropertyOrder.SCHEMA, wanted);
    }
}
