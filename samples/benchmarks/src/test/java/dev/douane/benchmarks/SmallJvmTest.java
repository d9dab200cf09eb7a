package dev.douane.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.benchmarks.compatibility.LargeSchema;
import dev.douane.compatibility.CompatibilityOptions;
import dev.douane.compatibility.CompatibilityVerdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The worst that schemas of 5,000 nodes can do, in a JVM with 256 MB of heap: there is an answer, within the budget, and it
 * is not wrong. How fast it is on a quiet machine the benchmark says.
 */
class SmallJvmTest {
    private static final long PATIENCE_SECONDS = 600;

    @Test
    void everyLargeSchemaHasAnAnswer() throws Exception {
        Map<LargeSchema, SmallJvm.Answer> answers = ask(LargeSchema.values());

        assertThat(answers).containsOnlyKeys(LargeSchema.values());
        answers.forEach((large, answer) -> {
            assertThat(answer.steps()).as(large.name()).isLessThanOrEqualTo(CompatibilityOptions.DEFAULT.maxSteps());
            assertThat(answer.verdict()).as(large.name()).isIn(large.truth(), CompatibilityVerdict.UNDECIDED);
        });
        assertThat(decided(answers))
                .contains(
                        LargeSchema.WIDE,
                        LargeSchema.WIDE_NARROWED,
                        LargeSchema.DEEP,
                        LargeSchema.KINDS,
                        LargeSchema.KINDS_WIDENED,
                        LargeSchema.KINDS_NARROWED,
                        LargeSchema.KINDS_BECOME_EXCLUSIVE,
                        LargeSchema.CONDITIONS,
                        LargeSchema.UNEVALUATED,
                        LargeSchema.CONSTANTS);
    }

    private static Map<LargeSchema, SmallJvm.Answer> ask(LargeSchema... questions)
            throws IOException, InterruptedException {
        return SmallJvm.ask(Arrays.asList(questions), PATIENCE_SECONDS);
    }

    private static List<LargeSchema> decided(Map<LargeSchema, SmallJvm.Answer> answers) {
        return answers.entrySet().stream()
                .filter(one -> one.getValue().verdict() != CompatibilityVerdict.UNDECIDED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
