package dev.douane.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '\'',
            value = {
                "^[0-9]{5}$ 75056 '75056\n'",
                "^a.b$ a\u0085b 'a\nb'",
                "^\\s$ \uFEFF \u0085",
                "^\\S+$ a\u0085 a\u00A0",
                "^\\d\\w$ 1_ ١a",
                "^[\\w-]+$ a-b a.b",
                "^[a&&b]+$ a&b c",
                "^[[a]+$ [a b",
                "^[^[]$ a [",
                "^[\\]]$ ] a",
                "^[]$|^x$ x y",
                "^[^]$ '\n' ''",
                "^[\\s\\S]$ '\n' ''",
                "^[^\\S]$ \u3000 a",
                "^[^\\Sa]$ \u3000 a",
                "^[\\S]$ a ' '",
                "^[^\\d\\s]$ a 1",
                "^\\/\\-\\:\\@$ /-:@ x",
                "^\\cA\\x41\\u0042\\u{1F600}$ \u0001AB😀 x",
                "^\\uD83D\\uDE00$ 😀 x",
                "^[😀-😂]$ 😁 😃",
                "^.$ 😀 ab",
                "^\\v\\0$ \u000B\u0000 x",
                "^\\p{L}\\p{Lu}\\p{Letter}\\p{Script=Greek}$ éÀaλ éàaλ",
                "^\\P{L}+$ 123 a1",
                "^[\\p{Nd}\\P{N}]$ 5 Ⅻ",
                "^(?<année>\\d)\\k<année>$ 11 12",
                "^(a)(?:b)\\1$ aba abb",
                "^\\bé\\b$|^\\ba\\b$ a é",
                "^{id}$ {id} id",
                "^a{2}$ aa a",
                "^a{,2}$ a{,2} aa",
                "^x{1,2}?$ xx xxx",
                "a|^$ ba c",
                "^(?=.*\\d)(?!.*x).{3}$ ab1 ab1x",
                "(?<=€)\\d+ €12 $12",
                "^(|a)b$ b c",
            })
    void meansWhatEcmaScriptMeans(String pattern, String matching, String other) {
        assertThat(EcmaPattern.compile(pattern).matcher(matching).find())
                .as("%s matches %s", pattern, matching)
                .isTrue();
        assertThat(EcmaPattern.compile(pattern).matcher(other).find())
                .as("%s matches %s", pattern, other)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[",
                "[a",
                "*a",
                "a**",
                "a++",
                "a{2}{3}",
                "{2}",
                "(?i)a",
                "(?>a)",
                "(?#c)",
                "\\",
                "\\Z",
                "\\a",
                "\\Qa\\E",
                "\\1",
                "(a)\\2",
                "\\k<n>",
                "(?<n>a)(?<n>b)",
                "(?<1>a)",
                "[b-a]",
                "\\u12",
                "\\u{110000}",
                "\\x1",
                "\\c1",
                "\\p{Nope}",
                "\\p{Script=Nope}",
                "\\pL",
                "\\p{IsGreek}",
                "a{3,2}",
                "\\uD83D\\u0041",
                "(?<=a",
                "\\01",
                "[\\B]"
            })
    void refusesWhatIsNoneOrCannotRun(String pattern) {
        assertThatThrownBy(() -> EcmaPattern.compile(pattern)).isInstanceOf(PatternSyntaxException.class);
    }
}
