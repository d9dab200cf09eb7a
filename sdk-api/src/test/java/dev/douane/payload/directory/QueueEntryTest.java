package dev.douane.payload.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueEntryTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String GOOD = "0000000000000000042_20261121T081203123Z_geo~2.4.1_" + DIGEST + ".json";
    private static final List<String> FOLDERS = List.of(
            "communes@3", "communes@2147483647", "unstamped", "communes", "communes@03", "Communes@3", "a..b@1");
    private static final List<String> SEQUENCES = List.of(
            "0000000000000000042",
            "0000000000000000000",
            "9223372036854775807",
            "9223372036854775808",
            "9999999999999999999",
            "000000000000000042",
            "-000000000000000042",
            "٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٤٢");
    private static final List<String> TIMES = List.of(
            "20261121T081203123Z",
            "20261231T235959999Z",
            "20240229T000000000Z",
            "20260229T000000000Z",
            "20260231T101010101Z",
            "20260230T101010101Z",
            "20261131T101010101Z",
            "20261301T000000000Z",
            "20260001T000000000Z",
            "20260100T000000000Z",
            "20260132T000000000Z",
            "20261121T240000000Z",
            "20261121T240000001Z",
            "20261121T236000000Z",
            "20261121T235960000Z",
            "00000101T000000000Z",
            "19691231T235959999Z",
            "99991231T235959999Z",
            "20261121t081203123Z",
            "20261121T081203123z",
            "2026-112T081203123Z",
            "20261121T08120312Z");
    private static final List<String> PRODUCERS = List.of(
            "geo~2.4.1",
            "referentiel_geo~2.4.1+b_7",
            "-",
            "",
            "_",
            "geo",
            "geo~",
            "~2",
            "a~b~c",
            "a/b",
            "geo~2_" + DIGEST,
            "geo~2_-",
            "geo\n~2",
            "x\u0085y",
            "x\u2028y",
            "é~1",
            "p".repeat(65) + "~1");
    private static final List<String> DIGESTS = List.of(
            DIGEST, "-", "", "--", DIGEST.substring(1), DIGEST + "0", DIGEST.toUpperCase(java.util.Locale.ROOT));
    private static final List<String> SUFFIXES = List.of(".json", ".JSON", ".json~", "", ".partial");

    @Test
    void everyCombinationOfAwkwardPartsReadsAsTheExpressionReadsIt() {
        int understood = 0;
        for (String folder : FOLDERS) {
            QueueEntry entry = new QueueEntry(Path.of("/queue/payloads", folder));
            for (String sequence : SEQUENCES) {
                for (String time : TIMES) {
                    for (String producer : PRODUCERS) {
                        for (String digest : DIGESTS) {
                            for (String suffix : SUFFIXES) {
                                understood += read(
                                        entry, folder, sequence + "_" + time + "_" + producer + "_" + digest + suffix);
                            }
                        }
                    }
                }
            }
        }
        assertThat(understood).isGreaterThan(500);
    }

    @Test
    void aNameWithAnyCharacterGoneOrAnotherInItsPlaceReadsAsTheExpressionReadsIt() {
        Random random = new Random(20261122);
        String characters = "0123456789abcdefTZ_-~.json \n\u0085é/Ff";
        for (String folder : FOLDERS) {
            QueueEntry entry = new QueueEntry(Path.of("payloads", folder));
            for (int i = 0; i < 3_000; i++) {
                StringBuilder name = new StringBuilder(GOOD);
                for (int changes = random.nextInt(4); changes > 0; changes--) {
                    int at = random.nextInt(name.length());
                    String other = String.valueOf(characters.charAt(random.nextInt(characters.length())));
                    name.replace(at, at + random.nextInt(2), random.nextInt(3) == 0 ? "" : other);
                }
                read(entry, folder, name.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_", ".json", "-.json", "_-.json", "__-.json", "75.json", "__" + "_-.json"})
    void aShortNameIsAStranger(String name) {
        for (String folder : FOLDERS) {
            assertThat(read(new QueueEntry(Path.of(folder)), folder, name)).isZero();
        }
    }

    /** One and the same entry reads name after name: what it keeps of one must not show in the next. */
    private static int read(QueueEntry entry, String folder, String name) {
        Path file = Path.of("/queue/payloads", folder).resolve(name);
        if (!String.valueOf(file.getFileName()).equals(name)) {
            return 0;
        }
        Optional<QueuedPayload> expected = RegexName.parse(folder, file);
        boolean reads = entry.reads(file);
        assertThat(reads).as(name).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            assertThat(entry.payload()).as(name).isEqualTo(expected.get());
        }
        return reads ? 1 : 0;
    }
}
