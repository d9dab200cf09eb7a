package dev.douane.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private static JsonNode read(String text) throws MalformedJsonException {
        return StrictJson.read(text.getBytes(UTF_8), JsonLimits.DEFAULT);
    }

    private static MalformedJsonException fault(byte[] body) {
        return catchThrowableOfType(MalformedJsonException.class, () -> StrictJson.read(body, JsonLimits.DEFAULT));
    }

    private static MalformedJsonException fault(String text) {
        return fault(text.getBytes(UTF_8));
    }

    @Test
    void keepsEveryDigit() throws MalformedJsonException {
        assertThat(read("1e400").decimalValue()).isEqualByComparingTo(new BigDecimal("1e400"));
        assertThat(read("0.1000000000000000055511151231257827").decimalValue())
                .isEqualByComparingTo(new BigDecimal("0.1000000000000000055511151231257827"));
        assertThat(read("123456789012345678901234567890").bigIntegerValue())
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(read("9223372036854775807").longValue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void keepsOrderAndText() throws MalformedJsonException {
        assertThat(read(" {\"b\":[true,false,null],\"a\":\"\\ud83d\\ude00\\u0000é\"}\n")
                        .toString())
                .isEqualTo("{\"b\":[true,false,null],\"a\":\"😀\\u0000é\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,",
                "\"a",
                "{\"a\"",
                "{\"a\":",
                "tru",
                "-",
                "1.",
                ".5",
                "01",
                "-01",
                "+1",
                "1e",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "nul",
                "TRUE",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "'a'",
                "// c\n1",
                "/* c */1",
                "# c\n1",
                "1 2",
                "{}{}",
                "[] x",
                "{}\u0000",
                "]",
                "}",
                "[1}",
                "{\"a\" 1}",
                "{1:1}",
                "\"\t\"",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "[1 2]",
                ",",
                ":",
                "\u00A01",
                "1\u00A0",
                "\f1",
            })
    void refusesWhatRfc8259DoesNotKnow(String text) {
        assertThat(fault(text)).as(text).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00\"", "\"\\ud800x\"", "\"\\ud800\\ud800\"", "\"\\udc00\\ud800\""})
    void refusesHalfACharacter(String text) {
        assertThat(fault(text)).hasMessageContaining("unpaired surrogate");
        assertThat(fault("{" + text + ":1}")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "22C0AF22, an overlong slash",
        "22C1BF22, an overlong delete",
        "22E080AF22, a longer overlong slash",
        "22F08080AF22, the longest overlong slash",
        "22EDA08022, an encoded high surrogate",
        "22EDA0BDEDB88022, an encoded pair",
        "22F490808022, beyond U+10FFFF",
        "22FF22, no lead byte",
        "228022, a continuation alone",
        "22C3, cut in the middle",
        "2261C328, a lead byte without its continuation"
    })
    void refusesWhatIsNotUtf8(String hex, String what) {
        assertThat(fault(HexFormat.of().parseHex(hex))).as(what).hasMessage("The text is not valid UTF-8");
    }

    @Test
    void refusesOtherEncodingsAndMarks() {
        for (Charset charset :
                new Charset[] {UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE")}) {
            assertThat(fault("{\"a\":1}".getBytes(charset))).as(charset.name()).isNotNull();
            assertThat(fault("\uFEFF{\"a\":1}".getBytes(charset)))
                    .as(charset.name())
                    .isNotNull();
        }
        assertThat(fault("\uFEFF{}")).hasMessageContaining("byte order mark");
        assertThat(fault("\"é\"".getBytes(ISO_8859_1))).hasMessageContaining("UTF-8");
    }

    @Test
    void refusesANameThatStandsTwice() throws MalformedJsonException {
        MalformedJsonException fault = fault("[{\"a\":1,\n \"\\u0061\":2}]");

        assertThat(fault).hasMessage("A name stands twice in an object");
        assertThat(fault.pointer()).isEqualTo("/0/a");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(read("[{\"a\":1},{\"a\":{\"a\":2}}]").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e-999999999", "1e9999999999999", "-1e1001", "0e999999999", "1E+2147483648"})
    void refusesExponentsThatNobodyCanWriteOut(String text) {
        assertThat(fault(text)).hasMessage("A number's exponent is beyond the limit");
    }

    @Test
    void refusesWhatIsBeyondALimitInTimeThatItsLengthAllows() {
        assertThat(fault("[".repeat(257) + "]".repeat(257))).hasMessage("The value is nested deeper than the limit");
        assertThat(fault("9".repeat(1_001))).hasMessage("A number is longer than the limit");
        assertThat(fault("0." + "9".repeat(1_000_000))).hasMessage("A number is longer than the limit");
        assertThat(fault("9".repeat(10_000_000))).hasMessage("A number is longer than the limit");
        assertThat(fault("\"" + "a".repeat((16 << 20) + 1) + "\""))
                .hasMessage("A string or a name is longer than the limit");
    }

    @Test
    void acceptsWhatIsJustWithin() throws MalformedJsonException {
        assertThat(read("[".repeat(256) + "]".repeat(256))).isNotNull();
        assertThat(read("9".repeat(1_000)).bigIntegerValue()).isPositive();
    }

    @Test
    void saysWhereInCharactersNotInBytes() {
        MalformedJsonException fault = fault("{\"région\": \"é😀\",\r\n \"b\": tru}");

        assertThat(fault.line()).isEqualTo(2);
        // Jackson 2.15 stops behind the broken word, later ones before it.
        assertThat(fault.column()).isBetween(7, 10);
        assertThat(fault.byteOffset() - fault.column()).isEqualTo(22);
        MalformedJsonException utf8 =
                fault("\"é😀\u00FF\"".replace("\u00FF", "").getBytes(ISO_8859_1));
        assertThat(utf8.column()).isEqualTo(2);
        assertThat(utf8.byteOffset()).isEqualTo(1);
    }

    @Test
    void neverQuotesTheText() {
        for (String broken :
                new String[] {"{\"n\":S3CR3T}", "[\"S3CR3T", "\"S3CR3T\\x\"", "0S3CR3T", "{\"n\":\"S3CR3T\n\"}"}) {
            assertThat(fault(broken)).hasMessageNotContaining("S3CR3T");
        }
    }

    @Test
    void writesNoLimitsOfItsOwn() {
        JsonLimits narrow = new JsonLimits(4, 1, 1, 1);

        assertThatThrownBy(() -> StrictJson.read("[1,2]".getBytes(UTF_8), narrow))
                .hasMessageContaining("4 bytes");
        assertThatThrownBy(() -> StrictJson.read("[[]]".getBytes(UTF_8), narrow))
                .hasMessageContaining("deeper");
    }
}
