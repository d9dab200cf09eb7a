package dev.douane.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingLooksTest {
    private static final long STEPS = 100_000;
    private static final String ALPHABET = "aab01)(|]\\é";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(?=.*[0-9])(?=.*[a-z])[a-z0-9]{2,4}$",
                "^(?!a)(?=.*[)|(])",
                "^(?!.*(a|0)$).+$",
                "^(?=a|b).{2}$",
                "^(?!(?:a[)\\]]|b))",
                "^(?=\\)|\\\\|é)[^0]*$",
                "^(?=.{3}$)(?:a|b|\\()*$",
                "^(?![\\]|])(a|[)|b])+$",
                "^(?=.*(?!a)b)b",
            })
    void arePutAsQuestionsOfTheirOwn(String source) {
        TextCheck check = Patterns.compile(source, STEPS);
        assertThat(check).isInstanceOf(LookingText.class);
        Pattern java =
                Pattern.compile(source.endsWith("$") ? source.substring(0, source.length() - 1) + "\\z" : source);
        SplittableRandom random = new SplittableRandom(5);
        int accepted = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = text(random);
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            boolean expected = java.matcher(text).find();
            assertThat(check.accepts(utf8, 0, utf8.length))
                    .as(source + " in " + text)
                    .isEqualTo(expected);
            accepted += expected ? 1 : 0;
        }
        assertThat(accepted).as(source).isBetween(1, 4_999);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)b",
                "^a(?=b)",
                "^(?=a)b|c",
                "^(?=a)*b",
                "^(?=a)+",
                "^(?=a)?b",
                "^(?=a){2}b",
                "^(?=(a))\\1",
                "^(?=(?<x>a))\\k<x>",
                "^(?<=a)b",
                "^",
                "",
            })
    void areNoneElsewhere(String source) {
        assertThat(LeadingLooks.of(source)).isNull();
    }

    @Test
    void areAskedFromTheBeginning() {
        assertThat(LeadingLooks.of("^(?=.*[)])(?!a|b)c$"))
                .isEqualTo(new LeadingLooks(List.of("^(?:.*[)])", "^(?:c$)"), List.of("^(?:a|b)")));
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
