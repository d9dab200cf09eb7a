package dev.douane.validation.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteAutomatonTest {
    private static final int TEXTS = 20;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '\'',
            value = {
                "^[0-9]{5}$ 75056 '75056\n'",
                "^(0[1-9]|[1-9][0-9])[0-9]{3}$ 01001 00100",
                "^(a+)+$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
                "^(([a-z]+)*)*[0-9]$ ab1 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "b ab a",
                "a$ ba ab",
                "^$ '' a",
                "$^ '' a",
                "^.{2}$ 😀é 😀",
                "^[^a]$ 😀 a",
                "^[é-😀]$ € a",
                "^[\\ud000-\\uffff]$ \uE000 a",
                "^\\S$ 😀 \u3000",
                "^[\\S\\d]$ x \uFEFF",
                "^\\p{L}{1,3}$ Éłλ 1",
                "^\\P{L}$ 1 λ",
                "^\\p{Script=Greek}+$ λόγος logos",
                "^(?<n>a|)b?$ b c",
                "^x{2,}?$ xxx x",
                "^(|a)b$ ab aab",
                "^a|b$ ac ca",
                "(^|-)a(-|$) x-a xa",
                "^(a{0}|b{0,1})c$ bc ac",
            })
    void findsWhatTheExpressionSays(String pattern, String matching, String other) {
        assertThat(automaton(pattern, matching)).isTrue();
        assertThat(automaton(pattern, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)",
                "(?!a)",
                "(?<=a)b",
                "(?<!a)b",
                "(a)\\1",
                "(?<n>a)\\k<n>",
                "\\ba",
                "a\\B",
                "a{3,2}",
                "a{99999999999}"
            })
    void leavesTheRestToBacktracking(String pattern) {
        assertThat(ByteAutomaton.of(pattern)).isEmpty();
    }

    @Property(tries = 3_000)
    void agreesWithBacktracking(@ForAll long seed) {
        Random random = new Random(seed);
        String source = new RandomPattern(random).next();
        Optional<Pattern> pattern = compiled(source);
        Optional<ByteAutomaton> automaton;
        try {
            automaton = ByteAutomaton.of(source);
        } catch (PatternSyntaxException e) {
            assertThat(pattern).as("%s is refused by both", source).isEmpty();
            return;
        }
        if (pattern.isEmpty() || automaton.isEmpty()) {
            assertThat(automaton).as("%s is left to backtracking", source).isEmpty();
            return;
        }
        for (int i = 0; i < TEXTS; i++) {
            String text = RandomPattern.text(random);
            assertThat(accepts(automaton.get(), text))
                    .as("%s on %s", source, text)
                    .isEqualTo(pattern.get().matcher(text).find());
        }
    }

    private static Optional<Pattern> compiled(String source) {
        try {
            return Optional.of(EcmaPattern.compile(source));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean automaton(String pattern, String text) {
        return accepts(ByteAutomaton.of(pattern).orElseThrow(), text);
    }

    /** Byte by byte, in one go, and in the midst of other text: the same. */
    private static boolean accepts(ByteAutomaton automaton, String text) {
        byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        boolean accepted = automaton.accepts(utf8, 1, utf8.length - 1);
        automaton
                .fixed()
                .ifPresent(fixed ->
                        assertThat(fixed.accepts(utf8, 1, utf8.length - 1)).isEqualTo(accepted));
        RawAutomaton raw = RawAutomaton.of(automaton);
        if (raw != null) {
            assertThat(accepts(raw, text, accepted)).isEqualTo(accepted);
        }
        int state = automaton.start();
        for (int i = 1; i < utf8.length - 1; i++) {
            boolean decided = automaton.decided(state);
            boolean before = automaton.accepting(state);
            state = automaton.next(state, utf8[i]);
            assertThat(!decided || (automaton.decided(state) && automaton.accepting(state) == before))
                    .isTrue();
        }
        assertThat(automaton.accepting(state)).isEqualTo(accepted);
        return accepted;
    }

    /** As far as the text can stand in JSON as it is; else, as the others do. */
    private static boolean accepts(RawAutomaton raw, String text, boolean accepted) {
        byte[] utf8 = ("<" + text + "\"").getBytes(StandardCharsets.UTF_8);
        long stop = raw.run(utf8, 1, utf8.length);
        int at = (int) stop;
        int state = (int) (stop >>> Integer.SIZE);
        boolean refused = at < utf8.length - 1 && utf8[at] >= 0 && !raw.found(state);
        if (refused) {
            return utf8[at] < ' ' && accepted;
        }
        return at == utf8.length - 1
                ? raw.accepting(state)
                : raw.found(state) || raw.accepts(state, utf8, at, utf8.length - 1);
    }
}
