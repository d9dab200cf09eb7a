package dev.douane.validation;

import static dev.douane.validation.Checking.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"integer"}                          | 1.0                   | true
                    {"type":"integer"}                          | 1e400                 | true
                    {"type":"integer"}                          | 9007199254740993.5    | false
                    {"maximum":9007199254740992}                | 9007199254740993      | false
                    {"type":"integer","minimum":1}              | 1e30                  | true
                    {"type":"integer","maximum":10}             | 1e30                  | false
                    {"minimum":0.1}                             | 0.09999999999999999999| false
                    {"exclusiveMaximum":1e400}                  | 1e400                 | false
                    {"multipleOf":0.01}                         | 4.35                  | true
                    {"multipleOf":0.01}                         | 4.355                 | false
                    {"multipleOf":3}                            | 9007199254740993      | true
                    {"multipleOf":2}                            | 9007199254740993      | false
                    {"multipleOf":1e-400}                       | 1.5                   | true
                    {"const":1}                                 | 1.00                  | true
                    {"const":{"a":[1.0]}}                       | {"a":[1]}             | true
                    {"const":9007199254740993}                  | 9007199254740992      | false
                    {"enum":[{"a":1.0}]}                        | {"a":1}               | true
                    {"enum":[[0.10]]}                           | [0.1]                 | true
                    {"enum":[100]}                              | 1e2                   | true
                    {"uniqueItems":true}                        | [1, 1.0]              | false
                    {"uniqueItems":true}                        | [{"a":0},{"a":-0.0}]  | false
                    {"uniqueItems":true}                        | [1, true, "1"]        | true
                    """)
    void areComparedByTheirValue(String schema, String payload, boolean valid) {
        assertThat(check(schema, payload).valid()).isEqualTo(valid);
    }
}
