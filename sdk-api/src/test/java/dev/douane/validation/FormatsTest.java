package dev.douane.validation;

import static dev.douane.validation.Checking.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date-time | 2026-11-21T08:12:03.123456789012Z | true
                    date-time | 2026-11-21t08:12:03+01:00         | true
                    date-time | 2026-02-29T00:00:00Z              | false
                    date-time | 2026-11-21T24:00:00Z              | false
                    date-time | 2026-11-21T08:12:03               | false
                    date-time | 2026-11-21T08:12:03Z\\n           | false
                    date-time | 2016-12-31T23:59:60Z              | true
                    date-time | 2017-01-01T00:59:60+01:00         | true
                    date-time | 2016-12-31T23:58:60Z              | false
                    time      | 08:12:03Z                         | true
                    time      | 08:12:03+01:00                    | true
                    time      | 08:12:03+01:00 and more           | false
                    time      | 08:12:03                          | false
                    time      | 23:59:60Z                         | true
                    date      | 2026-11-21                        | true
                    date      | 2026-11-31                        | false
                    date      | 2026-11-21\\n                      | false
                    uuid      | 2eb8aa08-aa98-11ea-b4aa-73b441d16380 | true
                    uuid      | 2eb8aa08aa9811eab4aa73b441d16380  | false
                    email     | geo@example.org                   | true
                    email     | geo                               | false
                    uri       | https://example.org/a?b#c         | true
                    uri       | /a                                | false
                    duration  | P1Y2M3DT4H5M6S                    | true
                    duration  | 1Y                                | false
                    regex     | ^[a-z]$                           | true
                    regex     | (                                 | false
                    phone     | anything                          | true
                    """)
    void areAsserted(String format, String value, boolean valid) {
        assertThat(check("{\"format\":\"" + format + "\"}", "\"" + value + "\"").valid())
                .isEqualTo(valid);
    }
}
