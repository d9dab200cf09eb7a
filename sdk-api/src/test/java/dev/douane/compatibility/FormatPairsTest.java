package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about strings in ways that automata do not tell in full: formats, and patterns that look around or back. */
class FormatPairsTest {
    /** {@code <}: the first's strings are among the second's, and not the other way around; {@code x}: neither. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'format': 'uri' | < | 'format': 'uri-reference'",
                "'format': 'uri' | < | 'format': 'iri'",
                "'format': 'uri' | < | 'format': 'iri-reference'",
                "'format': 'uri-reference' | < | 'format': 'iri-reference'",
                "'format': 'iri' | < | 'format': 'iri-reference'",
                "'format': 'iri' | x | 'format': 'uri-reference'",
                "'enum': ['https://example.com/a', 'urn:b:c'] | < | 'format': 'uri'",
                "'enum': ['example'] | x | 'format': 'uri'",
                "'format': 'ipv6' | < | 'pattern': ':'",
                "'format': 'ipv4' | < | 'maxLength': 15",
                "'format': 'uuid' | < | 'minLength': 36, 'maxLength': 36",
                "'format': 'date' | x | 'format': 'date-time'",
                "'pattern': '\\\\ba' | < | 'pattern': 'a'",
                "'pattern': '^([ab])\\\\1$' | < | 'maxLength': 2",
                "'pattern': '^(?:(?!admin).)*$' | < | 'pattern': '^.*$'",
                "'pattern': '^((?!secret).)*$', 'minLength': 3 | < | 'minLength': 2",
            })
    void areDecided(String one, char relation, String other) {
        JsonSchema first = parse(one);
        JsonSchema second = parse(other);

        assertThat(Stream.of(CompatibilityChecker.check(first, second), CompatibilityChecker.check(second, first)))
                .extracting(CompatibilityReport::verdict)
                .containsExactly(
                        relation == '<' ? CompatibilityVerdict.COMPATIBLE : CompatibilityVerdict.INCOMPATIBLE,
                        CompatibilityVerdict.INCOMPATIBLE);
    }

    private static JsonSchema parse(String keywords) {
        return JsonSchema.parse(("{'type': 'string', " + keywords + "}").replace('\'', '"'));
    }
}
