package dev.douane.samples.communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.contract.Contract;
import dev.douane.samples.provider.PayloadFiles;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VintageTest {
    private static final Map<Integer, Class<? extends Record>> RECORDS =
            Map.of(1, CommunesV1.class, 2, CommunesV2.class, 3, CommunesV3.class);

    private static PayloadValidator validator(int version) {
        Contract contract = ContractDefinition.contractOf(Objects.requireNonNull(RECORDS.get(version)));
        assertThat(contract.id().version()).isEqualTo(version);
        return PayloadValidator.of(contract.schema());
    }

    @ParameterizedTest
    @EnumSource
    void everyEntryOfAVintageSatisfiesTheContractWrittenFromIt(Vintage vintage) {
        assertThat(validator(vintage.contractVersion()).validate(vintage.read()).summary())
                .isEqualTo("valid");
    }

    @ParameterizedTest
    @EnumSource
    void aVintageBreaksEveryOtherContract(Vintage vintage) {
        for (int version : RECORDS.keySet()) {
            if (version != vintage.contractVersion()) {
                assertThat(validator(version).validate(vintage.read()).valid())
                        .as("%s under communes@%d", vintage, version)
                        .isFalse();
            }
        }
    }

    @Test
    void aVintageHoldsAsManyEntriesAsItsPublisherListed() {
        assertThat(PayloadFiles.count(Vintage.OF_2018.read())).isEqualTo(39_169);
        assertThat(PayloadFiles.count(Vintage.OF_2019.read())).isEqualTo(38_026);
        assertThat(PayloadFiles.count(Vintage.OF_2025.read())).isEqualTo(37_642);
    }

    @ParameterizedTest
    @EnumSource
    void cuttingAVintageByDepartementLosesNoEntry(Vintage vintage) {
        Map<String, byte[]> payloads = PayloadFiles.byDepartement(vintage.read());

        assertThat(payloads.values().stream().mapToLong(PayloadFiles::count).sum())
                .isEqualTo(PayloadFiles.count(vintage.read()));
    }

    /** Not shipped: it has the shape of 2025, so it tells whether communes@3 is about the format or about one file. */
    @Test
    void theVintageOf2022SatisfiesTheContractWrittenFromTheOneOf2025() throws IOException {
        Path file = Path.of("..", "..", "shared", "data", "communes", "communes-2.3.1.json.gz");
        if (!Files.exists(file)) {
            String word = "Skipped: the vintage of 2022 is not at "
                    + file.toAbsolutePath().normalize();
            System.out.println(word);
            assumeTrue(false, word);
        }
        byte[] vintage;
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(file))) {
            vintage = unpacked.readAllBytes();
        }

        ValidationReport report = validator(3).validate(vintage);

        assertThat(report.summary()).isEqualTo("valid");
        assertThat(PayloadFiles.count(vintage)).isEqualTo(37_694);
    }
}
