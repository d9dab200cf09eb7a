package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.testing.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A stream is checked in memory that does not grow with it: here in a heap of 32 MiB. The gigabyte is for
 *
 * <pre>./mvnw -q -pl sdk-api test -Dtest=LongStreamTest -Dminutes.excluded=</pre>
 */
@Tag("slow")
class LongStreamTest {
    private static final long MEGABYTE = 1_000_000;
    private static final String HEAP = "32m";

    private static String check(long bytes, String population) {
        return ChildJvm.runInHeap(LongStream.class, HEAP, 300, List.of(Long.toString(bytes), population));
    }

    @Test
    void sixtyFourMegabytesFitIntoThirtyTwo() {
        assertThat(check(64 * MEGABYTE, "4012")).startsWith("valid");
    }

    @Test
    void aFaultInTheLastItemIsFoundAndPlaced() {
        assertThat(check(64 * MEGABYTE, "-1"))
                .startsWith("1 violation")
                .containsPattern("/\\d{6}/population \\(line \\d{6}, column \\d+\\): must be at least 0");
    }

    @Test
    @Tag("minutes")
    void soDoesAGigabyte() {
        assertThat(check(1_000 * MEGABYTE, "4012")).startsWith("valid");
    }
}
