package dev.douane.benchmarks.payloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long texts are not just ASCII: that would flatter whoever has a fast path for it. */
class TextsTest {
    @Test
    void someAreBeyondAsciiAndSomeAreEscaped() {
        List<String> texts = PayloadKind.TEXTS.payloads(PropertyOrder.SCHEMA, 16).stream()
                .map(payload -> new String(payload, StandardCharsets.UTF_8))
                .toList();

        assertThat(texts).allMatch(text -> text.contains("\\n") && text.contains("\\\""));
        assertThat(texts.get(0)).contains("é").doesNotContain("\\u");
        assertThat(texts.get(7)).contains("\\u00E9").doesNotContain("é");
    }
}
