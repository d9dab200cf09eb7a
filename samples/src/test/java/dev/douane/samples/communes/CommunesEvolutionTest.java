package dev.douane.samples.communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.douane.compatibility.BreakingChange;
import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.compatibility.CompatibilityVerdict;
import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real format's versions are to each other: by the records, and by what the files show. */
class CommunesEvolutionTest {
    private static final List<Class<? extends Record>> RECORDS =
            List.of(CommunesV1.class, CommunesV2.class, CommunesV3.class);

    private static final Path DATA = Path.of("..", "..", "shared", "data", "communes");

    private static JsonSchema contract(int version) {
        return ContractDefinition.contractOf(RECORDS.get(version - 1)).schema();
    }

    /** That none follows another safely the vintages themselves show: each breaks every other contract. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, COMPATIBLE", "1, 2, INCOMPATIBLE", "1, 3, INCOMPATIBLE",
        "2, 1, INCOMPATIBLE", "2, 2, COMPATIBLE", "2, 3, INCOMPATIBLE",
        "3, 1, INCOMPATIBLE", "3, 2, INCOMPATIBLE", "3, 3, COMPATIBLE"
    })
    void theContractsCompare(int older, int newer, CompatibilityVerdict expected) {
        CompatibilityReport report = CompatibilityChecker.check(contract(older), contract(newer));

        assertThat(report.verdict()).as(report.summary()).isEqualTo(expected);
        assertThat(report.breakingChanges()).extracting(BreakingChange::witness).allSatisfy(witness -> {
            assertThat(accepts(PayloadValidator.reference(contract(older)), witness))
                    .isTrue();
            assertThat(accepts(PayloadValidator.reference(contract(newer)), witness))
                    .isFalse();
        });
    }

    private static boolean accepts(PayloadValidator validator, String document) {
        return validator.validate(document.getBytes(StandardCharsets.UTF_8)).valid();
    }

    /** What the file of 2018 shows, and so on: each file is held against what another one shows. */
    @ParameterizedTest
    @CsvSource({
        "0.3.0, 0.7.0", "0.3.0, 2.3.1", "0.3.0, 5.0.0", "0.7.0, 0.3.0", "0.7.0, 2.3.1", "0.7.0, 5.0.0",
        "2.3.1, 0.3.0", "2.3.1, 0.7.0", "2.3.1, 5.0.0", "5.0.0, 0.3.0", "5.0.0, 0.7.0", "5.0.0, 2.3.1"
    })
    void whatTheFilesShowIsDecidedAsTheFilesShow(String older, String newer) throws IOException {
        JsonSchema seen = InferredSchema.of(read(older));
        JsonSchema other = InferredSchema.of(read(newer));

        CompatibilityReport report = CompatibilityChecker.check(seen, other);

        boolean fits = PayloadValidator.of(other).validate(read(older)).valid();
        assertThat(report.verdict())
                .as(report.summary())
                .isEqualTo(fits ? CompatibilityVerdict.COMPATIBLE : CompatibilityVerdict.INCOMPATIBLE);
        assertThat(CompatibilityChecker.check(seen, either(seen, other)).verdict())
                .isEqualTo(CompatibilityVerdict.COMPATIBLE);
    }

    private static JsonSchema either(JsonSchema... schemas) {
        return JsonSchema.parse("{\"anyOf\":["
                + String.join(",", Stream.of(schemas).map(JsonSchema::text).toList()) + "]}");
    }

    private static byte[] read(String release) throws IOException {
        Path file = DATA.resolve("communes-" + release + ".json.gz");
        assumeTrue(Files.exists(file), "Skipped: the vintages are not at " + DATA);
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(file))) {
            return unpacked.readAllBytes();
        }
    }
}
