package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.testing.ChildJvm;
import dev.douane.testing.ChunkedInput;
import dev.douane.validation.generation.Dice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings of a stream that are longer than the window: the same report as on the bytes, in memory that does not grow. */
@Tag("slow")
class LongTextTest {
    private static final int LENGTH = 30_000;

    private static final List<String> PARTS = List.of(
            "a",
            "b",
            "\u00E9",
            "\u20AC",
            "\uD83D\uDE00",
            "\\n",
            "\\\"",
            "\\\\",
            "\\u0061",
            "\\uD83D\\uDE00",
            "\\\\\\\\\\\\");

    /** Under each of them some of the strings are in order and some are not. */
    private static final List<String> SCHEMAS = List.of(
            "{}",
            "{\"items\":{\"minLength\":1,\"maxLength\":29990}}",
            "{\"items\":{\"pattern\":\"a.{3}$\"}}",
            "{\"items\":{\"pattern\":\"^[^b]*$\"}}",
            "{\"items\":{\"pattern\":\"^(a|b)\",\"maxLength\":29990}}",
            "{\"items\":{\"pattern\":\"^[ab]{20}$\"}}",
            "{\"items\":{\"enum\":[\"a\",\"b\",1]}}",
            "{\"items\":{\"type\":\"integer\"}}",
            "{\"items\":false}",
            "{\"items\":{\"pattern\":\"^(?<!x).\"}}",
            "{\"items\":{\"format\":\"uri\"}}",
            "{\"uniqueItems\":true}",
            "{\"items\":{\"anyOf\":[{\"type\":\"integer\"},{\"pattern\":\"b$\"}]}}",
            "{\"anyOf\":[{\"items\":{\"pattern\":\"b$\"}},{\"items\":{\"maxLength\":29990}}]}",
            "{\"contains\":{\"pattern\":\"b$\",\"minLength\":29990}}");

    private static String text(Dice dice, int parts) {
        // Now and then one kind of part makes up all of it, so that every border is in the midst of one.
        String only = dice.percent(30) ? dice.pick(PARTS) : "";
        StringBuilder text = new StringBuilder();
        for (int i = dice.below(20); i < parts; i++) {
            text.append(only.isEmpty() ? dice.pick(PARTS) : only);
        }
        return text.append(dice.pick(PARTS)).toString();
    }

    private static void agree(PayloadValidator validator, byte[] payload, int chunk) throws IOException {
        ValidationReport report = validator.validate(payload);

        assertThat(validator.validate(new ChunkedInput(payload, chunk))).isEqualTo(report);
    }

    @Test
    void areDecidedAsTheBytesAre() throws IOException {
        Dice dice = new Dice(20_261_122L);
        int valid = 0;
        for (String schema : SCHEMAS) {
            PayloadValidator validator =
                    PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, Execution.INTERPRETED);
            for (int i = 0; i < 20; i++) {
                byte[] payload =
                        bytes("[\n\"" + text(dice, LENGTH / 2) + "\",\n \"a\",\"" + text(dice, LENGTH) + "\"]");
                agree(validator, payload, dice.pick(List.of(1, 7, 8_192, 100_000)));
                valid += validator.validate(payload).valid() ? 1 : 0;
            }
        }
        assertThat(valid).isBetween(SCHEMAS.size() * 2, SCHEMAS.size() * 18);
    }

    @Test
    void areRefusedWhereTheBytesAre() throws IOException {
        Dice dice = new Dice(20_261_123L);
        PayloadValidator validator = PayloadValidator.of(
                JsonSchema.parse("{\"items\":{\"pattern\":\"^[^]*$\"}}"),
                ValidationLimits.DEFAULT,
                Execution.INTERPRETED);
        List<byte[]> faults = List.of(
                new byte[] {1},
                new byte[] {'\\', 'x'},
                new byte[] {'\\', 'u', '1', '2', 'g'},
                bytes("\\uD83D"),
                bytes("\\uDE00"),
                new byte[] {(byte) 0xC3},
                new byte[] {(byte) 0xA9},
                new byte[] {(byte) 0xE2, (byte) 0x82},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98});
        for (byte[] fault : faults) {
            for (int i = 0; i < 30; i++) {
                byte[] good = bytes("[1,\n\"" + text(dice, LENGTH / 2) + "\"]");
                int at = 5 + dice.below(good.length - 10);
                byte[] bad = Arrays.copyOf(good, good.length + fault.length);
                System.arraycopy(fault, 0, bad, at, fault.length);
                System.arraycopy(good, at, bad, at + fault.length, good.length - at);
                agree(validator, bad, dice.pick(List.of(7, 8_192)));
                agree(validator, Arrays.copyOf(good, at), dice.pick(List.of(7, 8_192)));
            }
        }
    }

    @Test
    void areRefusedBeyondTheLimitOnStrings() throws IOException {
        ValidationLimits limits = ValidationLimits.DEFAULT.withMaxStringLength(150_000);
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse("{}"), limits);
        for (String unit : List.of("a", "\u20AC", "\uD83D\uDE00", "\\n", "\\uD83D\\uDE00")) {
            int units = unit.length() == 1 || unit.equals("\\n") ? 1 : 2;
            for (int extra : new int[] {-1, 0, 1}) {
                byte[] payload = bytes("[\n\n \"" + unit.repeat(150_000 / units + extra) + "\"]");
                ValidationReport report = validator.validate(payload);

                assertThat(report.valid()).isEqualTo(extra <= 0);
                assertThat(validator.validate(new ChunkedInput(payload, 8_192))).isEqualTo(report);
            }
        }
    }

    @Test
    void leaveTheirPlaceToAValueThatIsTooLongToBeExplained() throws IOException {
        PayloadValidator validator =
                Checking.validator("{\"items\":{\"anyOf\":[{\"maxItems\":0},{\"items\":{\"maxLength\":9}}]}}");
        byte[] payload = bytes("[1,\n2,\n  [\"" + "a".repeat(3_000_000) + "\"],\n[\"" + "\u00E9".repeat(20) + "\"]]");

        assertThat(validator.validate(payload).violations()).hasSize(2);
        agree(validator, payload, 8_192);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {}                                                             | valid
            {"items":{"type":"string","minLength":200000001}}              | 1 violation
            {"items":{"pattern":"^x*$","maxLength":200000000}}             | valid
            {"items":{"pattern":"xy"}}                                     | 1 violation
            {"items":{"oneOf":[{"type":"null"},{"pattern":"^x","maxLength":200000000}]}} | valid
            """)
    void of200MegabytesAreDecidedInAHeapOfThirtyTwo(String schema, String summary) {
        assertThat(ChildJvm.runInHeap(LongString.class, "32m", 300, List.of("200000000", schema)))
                .startsWith(summary);
    }

    /** What has to be looked at whole is refused at the limit on strings, as it was. */
    @Test
    void areRefusedAtTheLimitWhereAPatternHasToSeeThemWhole() throws IOException {
        PayloadValidator validator = PayloadValidator.of(
                JsonSchema.parse("{\"pattern\":\"^(?<!x).\"}"), ValidationLimits.DEFAULT.withMaxStringLength(1 << 20));
        byte[] payload = ("\"" + "x".repeat(3 << 20) + "\"").getBytes(StandardCharsets.UTF_8);

        assertThat(validator.validate(new ChunkedInput(payload, 8_192)).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("longer than the limit"));
    }
}
