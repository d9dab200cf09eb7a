package dev.douane.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "formats.txt", delimiter = ' ', quoteCharacter = '\'')
    void areAsTheirDocumentsHaveThem(String format, boolean valid, String text) {
        assertThat(accepts(format, text)).as("%s is a %s", text, format).isEqualTo(valid);
    }

    @Test
    void limitsLengths() {
        String label = "a".repeat(63);
        String domain = label + "." + label + "." + label + ".";

        assertThat(accepts("hostname", label)).isTrue();
        assertThat(accepts("hostname", label + "a")).isFalse();
        assertThat(accepts("hostname", domain + "a".repeat(61))).isTrue();
        assertThat(accepts("hostname", domain + "a".repeat(62))).isFalse();
        assertThat(accepts("email", "a".repeat(64) + "@b")).isTrue();
        assertThat(accepts("email", "a".repeat(65) + "@b")).isFalse();
        assertThat(accepts("email", "a@" + domain + label)).isTrue();
        assertThat(accepts("email", "a@" + domain + label + ".b")).isFalse();
    }

    @Test
    void knowsEveryDay() {
        for (int year : new int[] {0, 1, 4, 100, 400, 1582, 1900, 2000, 2023, 2024, 9999}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    assertThat(accepts("date", String.format("%04d-%02d-%02d", year, month, day)))
                            .as("%s-%s-%s", year, month, day)
                            .isEqualTo(exists(year, month, day));
                }
            }
        }
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Test
    void looksAtNothingBesideTheText() {
        for (String text : new String[] {"2026-11-21", "08:12:03Z", "2026-11-21T08:12:03Z", "1.2.3.4", "/a~0", "a.b"}) {
            byte[] whole = text.getBytes(StandardCharsets.UTF_8);
            for (String name : new String[] {"date", "time", "date-time", "uuid", "ipv4", "json-pointer", "hostname"}) {
                for (int from = 0; from <= whole.length; from++) {
                    for (int to = from; to <= whole.length; to++) {
                        assertThat(Formats.of(name).orElseThrow().accepts(whole, from, to))
                                .isEqualTo(accepts(name, text.substring(from, to)));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"idn-hostname", "idn-email", "phone", ""})
    void leavesOthersAlone(String format) {
        assertThat(Formats.of(format)).isEmpty();
    }

    /** In an array of the text alone, so that a look beyond it fails. */
    private static boolean accepts(String format, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return Formats.of(format).orElseThrow().accepts(utf8, 0, utf8.length);
    }
}
