package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last text within each limit and the first beyond it, on bytes and in pieces. */
class LimitBoundariesTest {
    /** 40 bytes, 4 levels, strings of 6 units, numbers of 5 characters, 4 names that the schema does not have. */
    private static final ValidationLimits NARROW = new ValidationLimits(40, 4, 6, 5, 4, 10_000, 10);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = " | ", textBlock = """
                    [[[[]]]]                                  | true  | depth
                    [[[[[]]]]]                                | false | deeper
                    {"a":{"a":{"a":{}}}}                      | true  | depth
                    {"a":{"a":{"a":{"a":{}}}}}                | false | deeper
                    [{"a":[{}]},[[[]]]]                       | true  | depth
                    [{"a":[{"b":[]}]}]                        | false | deeper
                    "123456"                                  | true  | units
                    "1234567"                                 | false | string
                    {"123456":1}                              | true  | units
                    {"1234567":1}                             | false | string
                    "\\u0061\\u0061\\u0061\\u0061\\u0061\\u0061" | true | units
                    "😀😀😀"                                   | true  | units
                    "😀😀😀a"                                  | false | string
                    "éééééé"                                  | true  | units
                    "ééééééé"                                 | false | string
                    12345                                     | true  | number
                    123456                                    | false | number
                    [12345,12345]                             | true  | number
                    [12345,123456]                            | false | number
                    1e5                                       | false | exponent
                    1e4                                       | true  | number
                    1e-5                                      | true  | number
                    1e-6                                      | false | exponent
                    1.234                                     | true  | number
                    [{"b":1,"c":1,"d":1},{"b":1,"c":1}]       | true  | names
                    {"b":1,"c":1,"d":1,"e":1,"f":1}           | false | names
                    {"b":{"c":1,"d":1,"e":1,"f":1}}           | false | names
                    "abc"                                     | true  | text
                    [1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9,0] | false | bytes
                    """)
    void areWhereTheyAreSaidToBe(String text, boolean within, String word) {
        byte[] payload = Checking.bytes(text);
        for (String schema : new String[] {"{}", "{\"items\":{},\"properties\":{\"a\":{\"minLength\":1}}}"}) {
            PayloadValidator validator = PayloadValidator.of(JsonSchema.parse(schema), NARROW);
            ValidationReport report = validator.validate(payload);

            assertThat(report.valid()).as(report.summary()).isEqualTo(within);
            assertThat(report.violations()).allSatisfy(violation -> {
                assertThat(violation.keyword()).isEqualTo(Violation.JSON);
                assertThat(violation.message()).contains(word);
            });
            for (int size : new int[] {1, 7, 8_192}) {
                assertThat(Readings.stream(validator, payload, size)).isEqualTo(report);
            }
        }
    }
}
