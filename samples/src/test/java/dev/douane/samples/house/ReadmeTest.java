package dev.douane.samples.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java snippet of the README stands, line by line, in a source file that the build compiles. */
class ReadmeTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySnippetIsCompiled() throws IOException {
        List<String> compiled = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("samples/src/main/java/dev/douane/samples/readme"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                compiled.add(lines(Files.readString(file)));
            }
        }
        Matcher snippets = SNIPPET.matcher(Files.readString(ROOT.resolve("README.md")));
        int count = 0;
        while (snippets.find()) {
            String snippet = lines(snippets.group(1));
            assertThat(compiled).as(snippet).anyMatch(source -> source.contains(snippet));
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(5);
    }

    /** Lines without their indentation: a snippet stands at the margin, its source in a method. */
    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
