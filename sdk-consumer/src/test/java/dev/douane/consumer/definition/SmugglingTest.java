package dev.douane.consumer.definition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
import dev.douane.testing.ChunkedInput;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import dev.douane.validation.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing passes the border as one document and is read behind it as another: what the validator accepts binds, and to
 * the values that the validator saw; what is no strict JSON to the binding is none to the validator.
 */
class SmugglingTest {
    private static final long SEED = Long.getLong("douane.smuggling.seed", 20_261_122L);
    private static final int MUTATIONS = 8_000;

    record Patient(String name, String sex, int age, BigDecimal dose, List<Long> codes, Optional<String> note) {}

    private static final String HONEST =
            "{\"name\":\"Zoé 😀\",\"sex\":\"F\",\"age\":41,\"dose\":0.10,\"codes\":[1,9007199254740993],\"note\":\"é\"}";

    private static final List<String> PARTS = List.of(
            "\"sex\":\"M\"",
            ",",
            "\\u0061",
            "\\",
            "\"",
            "\u0000",
            "\u00FF",
            "\u00C0\u00AF",
            "\u00ED\u00A0\u0080",
            "\\ud800",
            "e0",
            ".0",
            "1",
            "-",
            "00",
            " ",
            "\n",
            "\u00EF\u00BB\u00BF",
            "{}",
            "]",
            "\u00C3\u00A9",
            "a",
            "0",
            "\t",
            "\r\n",
            "//");

    private final PayloadBinding<Patient> binding = PayloadBinding.of(Patient.class);
    private final PayloadValidator validator =
            PayloadValidator.of(JsonSchema.parse(Border.of(Patient.class).schema()));

    /** Whether it was accepted. */
    private boolean holds(byte[] body) {
        String shown = new String(body, ISO_8859_1);
        ValidationReport report = validator.validate(body);
        assertThat(inPieces(validator, body)).as(shown).isEqualTo(report);
        boolean json = !report.valid() && report.violations().get(0).keyword().equals(Violation.JSON);
        assertThat(json).as("no JSON: " + shown).isEqualTo(!isStrictJson(body));
        if (report.valid()) {
            Patient bound = binding.read(body);
            // As a constant of a schema, what was bound is compared with what the validator reads.
            String schema = "{\"const\":" + new String(binding.write(bound), UTF_8) + "}";
            PayloadValidator same = PayloadValidator.of(JsonSchema.parse(schema));
            assertThat(same.validate(body).summary()).as(shown).isEqualTo("valid");
            assertThat(inPieces(same, body).summary()).as(shown).isEqualTo("valid");
        }
        return report.valid();
    }

    private static ValidationReport inPieces(PayloadValidator validator, byte[] body) {
        try {
            return validator.validate(new ChunkedInput(body, 3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStrictJson(byte[] body) {
        try {
            StrictJson.read(body, JsonLimits.DEFAULT);
            return true;
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    private boolean holds(String body) {
        return holds(body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"sex\":\"F\",\"age\":1,\"dose\":1,\"codes\":[]}",
                " {\"codes\":[ ],\"dose\":1e-3,\"age\":1.0,\"sex\":\"\\u0046\",\"name\":\"\\ud83d\\ude00\"}\n",
                "{\"n\\u0061me\":\"a\",\"sex\":\"F\",\"age\":10e-1,\"dose\":-0.0,\"codes\":[1E2]}",
                "{\"name\":\"\\u0000\",\"sex\":\"\\/\",\"age\":-0,\"dose\":1e300,\"codes\":[9223372036854775807]}",
                "{\"name\":\"e\u0301\",\"sex\":\"F\",\"age\":2147483647,\"dose\":0.30000000000000004,\"codes\":[0]}",
                "{\"n\\u006Fte\":\"\\u00E9\",\"name\":\"\",\"sex\":\"\",\"age\":1,\"dose\":1,\"codes\":[]}"
            })
    void honestPayloadsBindToWhatWasValidated(String body) {
        assertThat(holds(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sex\":\"M\",\"sex\":\"F\"",
                "\"sex\":\"F\",\"\\u0073ex\":\"M\"",
                "\"s\\u0065x\":\"M\",\"sex\":\"F\"",
                "\"sex\":\"F\",\"sex \":\"M\"",
                "\"sex\":\"F\",\"sex\\u0000\":\"M\"",
                "\"sex\":\"F\",\"\u00FFsex\":\"M\"",
                "\"\u00FFsex\":\"M\"",
                "\"sex\u00FF\":\"M\"",
                "\"sex\":\"F\u00FF\"",
                "\"sex\":\"\u00C1\u0086\"",
                "\"sex\":\"\u00ED\u00A0\u00BD\u00ED\u00B8\u0080\"",
                "\"sex\":\"\\ud83d\"",
                "\"sex\":\"\\ude00\\ud83d\"",
                "\"sex\":\"F\\\"",
                "\"sex\":'F'",
                "sex:\"F\"",
                "\"sex\":\"F\",",
                "\"sex\":\"F\"/*,\"sex\":\"M\"*/",
                "\"sex\":\"F\"},{\"sex\":\"M\"",
                "\"\u00EF\u00BB\u00BFsex\":\"F\"",
                "\"SEX\":\"F\""
            })
    void thePropertyIsSmuggledInNoWay(String sex) {
        String body = "{\"name\":\"a\"," + sex + ",\"age\":1,\"dose\":1,\"codes\":[]}";

        assertThat(holds(body.getBytes(ISO_8859_1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "1.",
                ".1",
                "+1",
                "0x1",
                "1_0",
                "1e",
                "NaN",
                "\"1\"",
                "1.5",
                "1e10",
                "2147483648",
                "true",
                "null",
                "1e999999999",
                "1 ,\"age\":2",
                "1e-1",
                "[1]",
                "１"
            })
    void theNumberIsSmuggledInNoWay(String age) {
        assertThat(holds("{\"name\":\"a\",\"sex\":\"F\",\"age\":" + age + ",\"dose\":1,\"codes\":[]}"))
                .isFalse();
    }

    @Test
    void nothingStandsAroundTheDocument() {
        assertThat(holds(HONEST)).isTrue();
        for (String behind : List.of("{}", " x", ",", "\u0000", HONEST, "]", "}", "\uFEFF", "//", "\n\n1")) {
            assertThat(holds(HONEST + behind)).as(behind).isFalse();
            assertThat(holds(behind + HONEST)).as(behind).isFalse();
        }
        for (String name : List.of("UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "ISO-8859-1")) {
            assertThat(holds(HONEST.getBytes(Charset.forName(name)))).as(name).isFalse();
        }
        for (int length = 0; length < HONEST.getBytes(UTF_8).length; length++) {
            assertThat(holds(java.util.Arrays.copyOf(HONEST.getBytes(UTF_8), length)))
                    .isFalse();
        }
    }

    @Test
    @Tag("slow")
    void nothingIsSmuggledByChance() {
        SplittableRandom random = new SplittableRandom(SEED);
        int accepted = 0;
        int json = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = new String(HONEST.getBytes(UTF_8), ISO_8859_1);
            for (int changes = 1 + random.nextInt(4) / 3; changes > 0; changes--) {
                int at = random.nextInt(text.length());
                int until = Math.min(text.length(), at + random.nextInt(2));
                text = text.substring(0, at) + PARTS.get(random.nextInt(PARTS.size())) + text.substring(until);
            }
            byte[] body = text.getBytes(ISO_8859_1);
            accepted += holds(body) ? 1 : 0;
            json += isStrictJson(body) ? 1 : 0;
        }
        assertThat(accepted).as("accepted, from seed " + SEED).isBetween(MUTATIONS / 25, MUTATIONS / 2);
        assertThat(json - accepted).as("refused though JSON").isGreaterThan(MUTATIONS / 50);
    }
}
