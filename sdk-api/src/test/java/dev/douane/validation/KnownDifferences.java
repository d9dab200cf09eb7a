package dev.douane.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where validator and oracle differ and the specification sides with the validator. A line is two regular expressions,
 * for the shrunk schema and for the words of the difference, with {@code  ||| } between them; a comment above it says
 * why.
 *
 * @param lines the lines without the comments
 */
record KnownDifferences(List<Line> lines) {

    record Line(Pattern schema, Pattern words) {}

    static KnownDifferences read() {
        try (InputStream file = KnownDifferences.class.getResourceAsStream("differential-exceptions.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new KnownDifferences(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(KnownDifferences::line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        int between = text.indexOf(" ||| ");
        return new Line(
                Pattern.compile(text.substring(0, between), Pattern.DOTALL),
                Pattern.compile(text.substring(between + " ||| ".length()), Pattern.DOTALL));
    }

    boolean explains(String schema, String words) {
        return lines.stream()
                .anyMatch(line -> line.schema().matcher(schema).find()
                        && line.words().matcher(words).find());
    }
}
