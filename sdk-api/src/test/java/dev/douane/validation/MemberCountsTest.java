package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code minProperties} and {@code maxProperties} count all members, those that the schema names and the others. */
class MemberCountsTest {
    private static final List<Integer> COUNTS = List.of(0, 1, 2, 3, 63, 64, 65, 130);

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "63", "64", "65", "130"})
    void areOfKnownAndUnknownMembers(int named) {
        for (Execution execution : Execution.values()) {
            for (String rest : List.of("true", "{\"type\":\"integer\"}", "false")) {
                for (int least : List.of(0, 1, 2, 64)) {
                    for (int most : List.of(1, 2, 64, 66, 1_000)) {
                        check(execution, named, rest, least, most);
                    }
                }
            }
        }
    }

    private static void check(Execution execution, int named, String rest, int least, int most) {
        StringJoiner properties = new StringJoiner(",", "{", "}");
        for (int i = 0; i < named; i++) {
            properties.add("\"n" + i + "\":{\"type\":\"integer\"}");
        }
        String schema = "{\"items\":{\"type\":\"object\",\"properties\":" + properties + ",\"additionalProperties\":"
                + rest + ",\"minProperties\":" + least + ",\"maxProperties\":" + most + "}}";
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution);
        for (int known : COUNTS) {
            for (int unknown : List.of(0, 1, 2, 63)) {
                if (known > named) {
                    continue;
                }
                boolean right =
                        known + unknown >= least && known + unknown <= most && (unknown == 0 || !rest.equals("false"));
                // The second object is read where the first one has shown how they are written.
                String object = object(known, unknown);
                assertThat(validator
                                .validate(bytes("[" + object + "," + object + "]"))
                                .valid())
                        .as(execution + ": " + least + " to " + most + " of " + named + " and " + rest + ", " + known
                                + " and " + unknown)
                        .isEqualTo(right);
            }
        }
    }

    private static String object(int known, int unknown) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        for (int i = 0; i < Math.max(known, unknown); i++) {
            if (i < known) {
                object.add("\"n" + i + "\":" + i);
            }
            if (i < unknown) {
                object.add("\"u" + i + "\":" + i);
            }
        }
        return object.toString();
    }
}
