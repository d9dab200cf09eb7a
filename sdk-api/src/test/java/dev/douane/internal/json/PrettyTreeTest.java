package dev.douane.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.PrettyJson;
import dev.douane.internal.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrettyTreeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"\\u0000\\\"\\n\\u2028é😀\"",
                "[[], {}, [[1]], {\"a\": {}}]",
                "{\"z\": 1.0, \"a\": [1e2, -0.10, 12345678901234567890, 1E-7], \"é\\n\": {\"x\": [true, false, null]}}"
            })
    void writesWhatTheOtherWrites(String text) throws MalformedJsonException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(PrettyTree.write(JsonTree.read(bytes, JsonLimits.DEFAULT)))
                .isEqualTo(PrettyJson.write(StrictJson.read(bytes, JsonLimits.DEFAULT)));
    }
}
