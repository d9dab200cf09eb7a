package dev.douane.samples.queues.pages;

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

/** Every Java snippet of a page stands, line by line, in a source file beside this one. */
class PagesTest {
    private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySnippetIsCompiled() throws IOException {
        List<String> compiled = new ArrayList<>();
        for (Path source : files("src/test/java/dev/douane/samples/queues/pages", ".java")) {
            compiled.add(lines(Files.readString(source)));
        }
        int count = 0;
        for (Path page : files(".", ".md")) {
            Matcher snippets = SNIPPET.matcher(Files.readString(page));
            while (snippets.find()) {
                String snippet = lines(snippets.group(1));
                assertThat(compiled).as(snippet).anyMatch(source -> source.contains(snippet));
                count++;
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(3);
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Lines without their indentation: a snippet stands at the margin, its source in a method. */
    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
