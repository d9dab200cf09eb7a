package dev.douane.compatibility.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.compatibility.internal.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Automata against the validator's own checks, on all short texts of a few characters. */
class LanguagesTest {
    private static final List<String> LETTERS = List.of("a", "b", "1", "-");
    private static final int LONGEST = 5;

    private final Steps steps = new Steps(Long.MAX_VALUE);
    private final Languages languages = new Languages(steps);

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "^a", "a$", "^$", "^(a|b)*1$", "^a{2,3}b?", "[^a]", "^(?:ab|b1)+$", "^.{2}$", "a|^b", "\\d"
            })
    void automataAcceptWhatTheValidatorFinds(String pattern) {
        Dfa dfa = Dfa.of(pattern, steps).orElseThrow();

        assertThat(texts())
                .allSatisfy(text ->
                        assertThat(dfa.accepts(text)).as("'" + text + "'").isEqualTo(languages.matches(pattern, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(?!a)",
                "^(?=.*1)(?=.*a).{3,}$",
                "^(?!.*--)[ab-]+$",
                "^(?!(?:ab|1)$)[^-]*$",
                "^(?=[)b])b(a|1)$",
                "^(?!\\))(?!b)"
            })
    void lookingAheadFromTheStartIsAnIntersection(String pattern) {
        Dfa dfa = LookAhead.of(pattern, steps).orElseThrow();

        assertThat(texts())
                .allSatisfy(text ->
                        assertThat(dfa.accepts(text)).as("'" + text + "'").isEqualTo(languages.matches(pattern, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ba\\b",
                "^(a|b)\\1$",
                "^(?<x>a|b)-\\k<x>",
                "a(?!b)",
                "(?<!a)b$",
                "(?<=a)(?=b)b",
                "^(?:(?!--)[ab-])+$",
                "^a\\Bb|(1)(?:\\1|-)",
                "(a)|b\\1-"
            })
    void whatIsAroundAPatternLosesNothing(String pattern) {
        Dfa around = Dfa.around(pattern, steps);

        assertThat(around.complement().isEmpty()).isFalse();
        assertThat(texts())
                .allSatisfy(text -> assertThat(around.accepts(text) || !languages.matches(pattern, text))
                        .as("'" + text + "'")
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(?!a)|b", "^(?=a)*b", "(?!a)b", "^a(?!b)", "^(?=(a))\\1"})
    void otherPatternsAreLeftToTheValidator(String pattern) {
        assertThat(LookAhead.of(pattern, steps)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date",
                "time",
                "date-time",
                "uuid",
                "ipv4",
                "ipv6",
                "duration",
                "email",
                "hostname",
                "uri",
                "uri-reference",
                "iri",
                "iri-reference",
                "uri-template",
                "json-pointer",
                "relative-json-pointer",
                "regex",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema\",\"contentEncoding\":\"base64\"}"
            })
    void formatsLieBetweenTheirLanguages(String format) {
        FormatLanguage language = Objects.requireNonNull(FormatLanguage.of(format));
        Dfa upper = Dfa.of(language.upper(), steps).orElseThrow();
        Dfa lower = Dfa.of(language.lower(), steps).orElseThrow();

        assertThat(some(lower))
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThat(languages.hasFormat(format, text)).as(text).isTrue());
        if (language.isExact()) {
            assertThat(some(Product.of(Dfa.ALL, upper.complement(), steps)))
                    .allSatisfy(text -> assertThat(languages.hasFormat(format, text))
                            .as(text)
                            .isFalse());
        }
        assertThat(samples()).allSatisfy(text -> {
            if (languages.hasFormat(format, text)) {
                assertThat(upper.accepts(text)).as(text).isTrue();
            }
            if (language.isExact()) {
                assertThat(upper.accepts(text)).as(text).isEqualTo(languages.hasFormat(format, text));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"uri", "uri-reference", "iri"})
    void whatHasAFormatHasTheWiderOnes(String format) {
        Set<String> texts =
                some(Dfa.of(Objects.requireNonNull(FormatLanguage.of(format)).lower(), steps)
                        .orElseThrow());

        assertThat(FormatLanguage.wider(format))
                .isNotEmpty()
                .allSatisfy(wider -> assertThat(texts)
                        .allSatisfy(text -> assertThat(languages.hasFormat(wider, text))
                                .as(text)
                                .isTrue()));
    }

    @Test
    void longTextsNeedNoLongAutomaton() {
        FoundTexts found = languages.some(
                new TextQuestion(Set.of("^[ab]*$"), Set.of(), Set.of(), Set.of(), 200_000, 200_001, Set.of()), 1);

        assertThat(found.texts())
                .singleElement()
                .satisfies(text -> assertThat(text).hasSize(200_000));
    }

    private Set<String> some(Dfa dfa) {
        return new Texts(dfa, steps).some(400, 0, 400);
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; texts.get(i).length() < LONGEST; i++) {
            for (String letter : LETTERS) {
                texts.add(texts.get(i) + letter);
            }
        }
        return texts;
    }

    private static List<String> samples() {
        return List.of(
                "",
                "a",
                "2024-02-29",
                "2023-02-29",
                "1900-02-29",
                "2000-02-29",
                "2024-04-31",
                "0000-01-01",
                "12:00:00Z",
                "23:59:60Z",
                "22:59:60-01:00",
                "12:00:60Z",
                "24:00:00Z",
                "12:00:00.5+23:59",
                "2024-01-01T00:00:00Z",
                "2024-01-01t23:59:60z",
                "1.2.3.4",
                "255.255.255.255",
                "256.0.0.1",
                "01.2.3.4",
                "::1",
                "1::",
                "::ffff:1.2.3.4",
                "P1D",
                "PT",
                "P1W2D",
                "P1Y2M3DT4H5M6S",
                "P1YT1S",
                "joe@example.com",
                "\"a b\"@x.y",
                "a@[127.0.0.1]",
                "a@[IPv6:::1]",
                "example.com",
                "-a.b",
                "xn--a",
                "http://a/b?c#d",
                "http://[::1]:80/",
                "urn:a:b",
                "//a",
                "../x",
                "é",
                "http://é",
                "{a}",
                "/{a*}",
                "/~0",
                "/~2",
                "0#",
                "1/a",
                "01",
                "[a",
                "(?<a>b)",
                "123e4567-e89b-12d3-a456-426614174000",
                "123E4567-E89B-12D3-A456-42661417400G");
    }
}
