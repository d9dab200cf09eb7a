package dev.douane.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaPatternsTest {
    private final SchemaPatterns patterns = new SchemaPatterns(100_000);

    private static boolean accepts(TextCheck check, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return check.accepts(utf8, 0, utf8.length);
    }

    @Test
    void hardOnesGetAutomataUpToAnAmountAndAreSearchedForBeyond() {
        List<TextCheck> hard = IntStream.range(0, 400)
                .mapToObj(i -> patterns.compile("^(?:[a-z]{0,600}1[0-9]{0," + i + "})$"))
                .toList();

        assertThat(hard.get(0)).isNotInstanceOf(BacktrackingSearch.class);
        assertThat(hard.get(399)).isInstanceOf(BacktrackingSearch.class);
        assertThat(hard).allSatisfy(check -> {
            assertThat(accepts(check, "abc1")).isTrue();
            assertThat(accepts(check, "abc")).isFalse();
        });
    }

    @Test
    void easyOnesGetThemWhateverCameBefore() {
        IntStream.range(0, 400).forEach(i -> patterns.compile("^[ab]*a[ab]{" + (16 + i % 8) + "}[c-z]{" + i + "}$"));

        assertThat(patterns.compile("^[0-9AB]{5}$")).isNotInstanceOf(BacktrackingSearch.class);
        assertThat(patterns.compile("^(?:0[1-9]|[1-9][0-9]|2[AB])[0-9]{3}$")).isNotInstanceOf(BacktrackingSearch.class);
    }
}
