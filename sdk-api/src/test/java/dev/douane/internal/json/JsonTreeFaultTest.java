package dev.douane.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a fault is. */
final class JsonTreeFaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": [1, {\"b/~\": x}]}     | /a/1/b~1~0",
                "{\"a\": [1, {\"b\": 2}], \"c\" x | ''",
                "[[1, 2], [3, [4]], 5 x         | ''",
                "[[1, 2], [3, [4, 05            | /1/1/1",
                "{\"a\": {\"b\": 1, \"b\": 2}}  | /a/b",
                "[{\"a\": [{\"b\": [[[0], nul   | /0/a/0/b/0/1",
                "x                              | ''"
            })
    void names_the_place(String text, String pointer) {
        assertThat(fault(text).pointer()).isEqualTo(pointer);
    }

    @Test
    void names_the_place_however_deep() {
        int deepest = JsonLimits.DEFAULT.maxDepth();
        assertThat(fault("[".repeat(deepest) + "x").pointer()).isEqualTo("/0".repeat(deepest));
        assertThat(fault("[".repeat(deepest + 1)).pointer()).isEqualTo("/0".repeat(deepest));
    }

    private static MalformedJsonException fault(String text) {
        return catchThrowableOfType(
                MalformedJsonException.class,
                () -> JsonTree.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT));
    }
}
