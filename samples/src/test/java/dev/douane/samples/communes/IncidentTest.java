package dev.douane.samples.communes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.samples.provider.PayloadFiles;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationLimits;
import dev.douane.validation.ValidationReport;
import dev.douane.validation.Violation;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code communes@2} says of JSON in the shape of {@code communes@3}. */
class IncidentTest {
    private static final PayloadValidator V2 = PayloadValidator.of(
            ContractDefinition.contractOf(CommunesV2.class).schema(),
            ValidationLimits.DEFAULT.withMaxViolations(1_000_000));

    private static Map<String, Long> refusedFields(byte[] payload) {
        ValidationReport report = V2.validate(payload);
        assertThat(report.truncated()).isFalse();
        return report.violations().stream()
                .collect(Collectors.groupingBy(
                        violation -> violation.pointer().replaceAll("^/[0-9]+", "") + " " + violation.keyword(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    @Test
    void refusesWhatTheNewerShapeAddedAndWhatItSaysDifferentlyAndNothingElse() {
        byte[] vintage = Vintage.OF_2025.read();

        assertThat(refusedFields(vintage))
                .containsExactly(
                        Map.entry("/departement pattern", 94L),
                        Map.entry("/region pattern", 94L),
                        Map.entry("/siren additionalProperties", 34_875L),
                        Map.entry("/zone additionalProperties", 37_642L));
    }

    @Test
    void saysWhereEachFieldStands() {
        byte[] paris = Objects.requireNonNull(
                PayloadFiles.byDepartement(Vintage.OF_2025.read()).get("75"));

        ValidationReport report = V2.validate(paris);

        assertThat(report.violations())
                .hasSize(22)
                .allSatisfy(violation -> assertThat(violation.position()).isPresent())
                .extracting(Violation::pointer)
                .contains("/0/zone", "/0/siren", "/20/zone");
    }
}
