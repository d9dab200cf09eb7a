package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTranslationTest {
    private static final Site SITE = new Site("Commune.code");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "ab",
            "aab",
            "75056",
            "2A004",
            "75056\n",
            "a-b",
            "a.b",
            "a b",
            "a\u00a0b",
            "A",
            "é",
            "x]y}",
            "\t",
            "a^b",
            "x/y",
            "\"",
            "0",
            "a\u000bb",
            "aaa",
            "(a)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[0-9]{5}~^[0-9]{5}$",
                "^[0-9]{5}$~^[0-9]{5}$",
                "a|b~^(?:a|b)$",
                "^a|b$~^(?:^a|b$)$",
                "(a|b)c~^(a|b)c$",
                "cost\\$~^cost\\$$",
                "a\\-b\\.c\\_d~^a-b\\.c_d$",
                "[\\w-.]+~^[\\w\\-.]+$",
                "[\\s\\d]~^[ \\t\\n\\u000b\\f\\r\\d]$",
                "x]y}~^x\\]y\\}$",
                "\\p{L}+?~^\\p{L}+?$",
                "(?:a)(?=b)(?<n>b)~^(?:a)(?=b)(?<n>b)$",
                "\\u00e9\\xe9~^\\u00e9\\xe9$",
                "[^\\]\\\\]~^[^\\]\\\\]$"
            })
    void plainExpressionsAreAnchored(String java, String ecma) {
        assertThat(PatternTranslation.of(java, SITE)).isEqualTo(ecma);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+b",
                "[0-9]{5}|2[AB][0-9]{3}",
                "\\S+",
                "a\\sb",
                "[\\s]",
                "[a-z]*|\\d+",
                "\\w{1,3}?",
                "x]y}",
                "[^a]",
                "a[.\\-\\^]b",
                "(a|b){1,3}",
                "\\(a\\)",
                "x\\/y",
                "\\\"",
                "\\p{Lu}",
                "^a$|b",
                ".*"
            })
    void theTranslationMatchesWhatJavaMatches(String java) {
        Pattern whole = Pattern.compile(java);
        // ECMA-262 has no line break before $; \z says the same to Java.
        Pattern ecma = Pattern.compile(PatternTranslation.of(java, SITE).replaceAll("\\$$", "\\\\z"));
        assertThat(TEXTS)
                .allSatisfy(text -> assertThat(ecma.matcher(text).find())
                        .as("%s on '%s'", java, text)
                        .isEqualTo(whole.matcher(text).matches()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a++",
                "a*+",
                "a?+",
                "a{2}+",
                "(?i)a",
                "(?i:a)",
                "(?>a)",
                "\\Qa\\E",
                "\\h",
                "\\R",
                "\\X",
                "\\Aa",
                "a\\z",
                "a\\Z",
                "\\bword",
                "\\p{javaLowerCase}",
                "\\p{Alpha}",
                "\\p{IsLatin}",
                "\\pL",
                "\\x{1F600}",
                "\\07",
                "\\v",
                "\\e",
                "(a)\\1",
                "(?<n>a)\\k<n>",
                "[a[b]]",
                "[a-z&&[^b]]",
                "[\\S]",
                "\\N{DIGIT ONE}"
            })
    void whatEcmaScriptDoesNotKnowIsRefused(String java) {
        assertThatThrownBy(() -> PatternTranslation.of(java, SITE))
                .isInstanceOf(ContractDefinitionException.class)
                .hasMessageStartingWith("Commune.code: its @Pattern uses ")
                .hasMessageContaining("ECMA-262");
    }

    @Test
    void whatIsNoExpressionIsRefused() {
        assertThatThrownBy(() -> PatternTranslation.of("(a", SITE))
                .isInstanceOf(ContractDefinitionException.class)
                .hasMessageStartingWith("Commune.code: ");
    }
}
