package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arrays of few scalars are compared one with another, those of many by hashes: no pair is passed over in between. */
class DistinctScalarsTest {
    private static final int MOST = 19;

    @ParameterizedTest
    @EnumSource(Execution.class)
    void noTwoAreTheSameWhereverTheyStand(Execution execution) {
        PayloadValidator validator = PayloadValidator.of(
                JsonSchema.parse("{\"type\":\"array\",\"items\":{\"type\":\"array\",\"uniqueItems\":true,"
                        + "\"items\":{\"type\":\"string\"}}}"),
                ValidationLimits.DEFAULT,
                execution);
        for (int count = 2; count <= MOST; count++) {
            List<String> items = items(count);
            assertThat(valid(validator, List.of(items, items(count - 1), items)))
                    .as("%d", count)
                    .isTrue();
            for (int first = 0; first < count; first++) {
                for (int second = first + 1; second < count; second++) {
                    List<String> same = new ArrayList<>(items);
                    same.set(second, items.get(first));
                    assertThat(valid(validator, List.of(items(count - 1), same)))
                            .as("%d of %s", second, same)
                            .isFalse();
                    same.set(second, items.get(first).replace("0", "\\u0030"));
                    assertThat(valid(validator, List.of(same)))
                            .as("%d of %s", second, same)
                            .isFalse();
                }
            }
        }
    }

    /** Of different lengths, many of which begin alike. */
    private static List<String> items(int count) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add("\"" + "abcdefghijk".substring(0, i % 12) + 0 + i / 12 + "\"");
        }
        return items;
    }

    private static boolean valid(PayloadValidator validator, List<List<String>> arrays) {
        String payload = arrays + "                ";
        return validator.validate(payload.getBytes(StandardCharsets.UTF_8)).valid();
    }
}
