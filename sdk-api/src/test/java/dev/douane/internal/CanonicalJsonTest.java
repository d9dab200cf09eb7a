package dev.douane.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private static String canonical(String text) throws MalformedJsonException {
        return CanonicalJson.write(StrictJson.read(text.getBytes(UTF_8), JsonLimits.DEFAULT));
    }

    /** RFC 8785 §3.2.2, but for the number of more digits than a double, which keeps them here. */
    @Test
    void writesTheExampleOfTheRfc() throws MalformedJsonException {
        String input = """
                {
                  "numbers": [1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        assertThat(canonical(input))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785 §3.2.3. */
    @Test
    void sortsByUtf16CodeUnitsAsTheRfcDoes() throws MalformedJsonException {
        String input = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}""";

        assertThat(canonical(input)
                        .replaceAll("[^:]*:(\"[A-Z][^\"]*\")[,}]", "$1;")
                        .replace("\"", ""))
                .contains("Carriage Return;One;Control;Latin Small Letter O With Diaeresis;Euro Sign;Emoji");
    }

    /** RFC 8785 appendix B, where the shortest double is the number itself. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000, 999999999999999700000",
        "999999999999999900000, 999999999999999900000",
        "1000000000000000000000, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "333333333.33333325, 333333333.33333325",
        "1424953923781206.2, 1424953923781206.2",
        "100.0, 100",
        "1.50, 1.5",
        "123456789012345678901234567890, 1.2345678901234567890123456789e+29"
    })
    void writesNumbersAsEcmaScriptDoes(String number, String canonical) throws MalformedJsonException {
        assertThat(canonical(number)).isEqualTo(canonical);
    }

    @Property
    void writesIntegersOfADoubleAsTheyAre(
            @ForAll @BigRange(min = "-9007199254740992", max = "9007199254740992") java.math.BigInteger number)
            throws MalformedJsonException {
        assertThat(canonical(number.toString())).isEqualTo(number.toString());
    }

    @Property
    void isAFixedPointAndBlindToOrderAndSpace(@ForAll String name, @ForAll String value, @ForAll double number)
            throws MalformedJsonException {
        if (Double.isNaN(number) || Double.isInfinite(number) || !paired(name) || !paired(value) || name.equals("z")) {
            return;
        }
        String one = "{" + quoted(name) + ":" + quoted(value) + ",\"z\":" + number + "}";
        String other = " { \"z\" : " + number + " , " + quoted(name) + " : " + quoted(value) + " } ";

        assertThat(canonical(one)).isEqualTo(canonical(other)).isEqualTo(canonical(canonical(one)));
    }

    private static boolean paired(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).equals(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> out.append(String.format("\\u%04x", c)));
        return out.append('"').toString();
    }
}
