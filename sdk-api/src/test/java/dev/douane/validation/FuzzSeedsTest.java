package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The seeds of {@link PayloadFuzzTest}, and what it found before. */
class FuzzSeedsTest {
    private static final Path SEEDS =
            Path.of("src/test/resources/dev/douane/validation/PayloadFuzzTestInputs/anyBytesAreDecidedAlike");

    @Test
    void areDecidedAlike() throws IOException {
        List<Path> seeds;
        try (Stream<Path> files = Files.list(SEEDS)) {
            seeds = files.toList();
        }
        assertThat(seeds).hasSizeGreaterThan(5);
        for (Path seed : seeds) {
            AnyBytes.check(Files.readAllBytes(seed));
        }
    }
}
