package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A JVM's first lambda costs some twenty milliseconds, a first stream some thirty classes: more than the whole of what is done
 * here without them.
 */
class FirstUseTest {
    @Test
    void needsNeitherLambdasNorStreams() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FirstUse.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(output).contains("verdict true");
        int first = indexOf(output, FirstUse.class.getName());
        assertThat(output.subList(first, output.indexOf("verdict true")))
                .hasSizeGreaterThan(100)
                .noneMatch(line -> line.contains("Lambda") || line.contains(" java.util.stream."));
    }

    private static int indexOf(List<String> output, String name) {
        for (int i = 0; i < output.size(); i++) {
            if (output.get(i).contains(name)) {
                return i;
            }
        }
        throw new AssertionError(name + " was not loaded");
    }
}
