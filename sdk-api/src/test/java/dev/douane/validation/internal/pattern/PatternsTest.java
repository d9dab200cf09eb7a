package dev.douane.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {
    private static final long STEPS = 10_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^[A-Z]{2}-[0-9]{3}$ FixedText",
                "^[0-9]+$ RunText",
                "^[a-z][a-z0-9-]{1,19}$ RunText",
                "^[0-9]+é?$ ByteAutomaton",
                "(?=a)a$ BacktrackingSearch",
                "^(?=a)a$ LookingText",
                "(a|b)*a(a|b){20} BacktrackingSearch",
            })
    void takesTheSimplestWay(String pattern, String way) {
        assertThat(Patterns.compile(pattern, STEPS).getClass().getSimpleName()).isEqualTo(way);
    }

    @Test
    void answersAlikeInEachWay() {
        assertThat(accepts("^[A-Z]{2}-[0-9]{3}$", "AB-123")).isTrue();
        assertThat(accepts("^[A-Z]{2}-[0-9]{3}$", "AB-1234")).isFalse();
        assertThat(accepts("^[A-Z]{2}-[0-9]{3}$", "AB_123")).isFalse();
        assertThat(accepts("^[a-z][0-9]{1,2}$", "a12")).isTrue();
        assertThat(accepts("^[a-z][0-9]{1,2}$", "a")).isFalse();
        assertThat(accepts("^[a-z][0-9]{1,2}$", "a123")).isFalse();
        assertThat(accepts("^[a-z][0-9]{1,2}$", "ab")).isFalse();
        assertThat(accepts("^(?=a)a$", "a")).isTrue();
        assertThat(accepts("(?<=é)€", "é€")).isTrue();
        assertThat(accepts("(?<=é)€", "e€")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^$",
                "^a$",
                "^[A-Z]{2}-[0-9]{3}$",
                "^\\d{4}\\w$",
                "^[a-c][^\\x00-ax-\\u{10ffff}]$",
                "^[]$",
                "^é$",
                "^a{0}b$",
                "^a{64}$",
                "^a{65}$",
                "^[a-c]{2,3}$",
                "^a|b$",
                "^ab",
                "ab$",
                "a^b$",
            })
    void answersAsTheAutomatonWould(String pattern) {
        ByteAutomaton automaton = ByteAutomaton.of(pattern).orElseThrow();
        TextCheck check = Patterns.compile(pattern, STEPS);

        for (String text : new String[] {
            "",
            "a",
            "b",
            "ab",
            "abc",
            "bb",
            "é",
            "AB-123",
            "AB-12",
            "1234_",
            "12345",
            "1234é",
            "ay",
            "a".repeat(64),
            "a".repeat(65)
        }) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            assertThat(check.accepts(utf8, 0, utf8.length))
                    .as("%s in %s", pattern, text)
                    .isEqualTo(automaton.accepts(utf8, 0, utf8.length));
        }
    }

    @Test
    void givesUpWhereThereIsNoAutomaton() {
        UndecidedTextException steps = catchThrowableOfType(
                UndecidedTextException.class, () -> accepts("^(?<!b)(([a-z]+)*)*[0-9]$", "a".repeat(60)));
        UndecidedTextException stack = catchThrowableOfType(
                UndecidedTextException.class,
                () -> Patterns.compile("^(?<!b)(a|b)*$", Long.MAX_VALUE)
                        .accepts("ab".repeat(500_000).getBytes(StandardCharsets.UTF_8), 0, 1_000_000));

        assertThat(steps.isOutOfStack()).isFalse();
        assertThat(steps.reason()).startsWith("deciding it takes more than the limit of 10000 steps");
        assertThat(stack.isOutOfStack()).isTrue();
        assertThat(stack.reason()).contains("repeat a class such as [ab]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a**", "a{3,2}", "a{99999999999}", "[b-a]", "\\p{Nope}", "(?<n>a)(?<n>b)"})
    void refusesWhatIsNoExpression(String pattern) {
        assertThatThrownBy(() -> Patterns.compile(pattern, STEPS)).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void refusesGroupsThatJavaCannotNest() {
        String deep = "(".repeat(100_000) + ")".repeat(100_000);

        assertThatThrownBy(() -> Patterns.compile(deep, STEPS)).isInstanceOf(PatternSyntaxException.class);
        assertThat(accepts("(".repeat(300) + ")".repeat(300), "a")).isTrue();
    }

    private static boolean accepts(String pattern, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return Patterns.compile(pattern, STEPS).accepts(utf8, 0, utf8.length);
    }
}
