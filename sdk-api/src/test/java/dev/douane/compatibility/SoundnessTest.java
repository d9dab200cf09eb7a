package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random pairs of schemas, most of them a few small edits apart: whenever the answer is compatible, no random document
 * that is accepted under the older schema is refused under the newer; whenever it is incompatible, networknt has
 * confirmed the witness. The normal build looks at 2,000 pairs, and
 *
 * <pre>./mvnw -q -Pcompatibility</pre>
 *
 * at 100,000 or {@code -Ddouane.compatibility.pairs}, with 10,000 or {@code -Ddouane.compatibility.documents} different
 * documents for each, which are asked of the compiled validators; of so many as {@code -Ddouane.compatibility.judged}, all
 * unless told, those that the older schema accepts are asked of networknt, too. One pair
 * alone: {@code -Ddouane.compatibility.seed=<its seed> -Ddouane.compatibility.pairs=1}.
 */
@Tag("slow")
class SoundnessTest {
    private static final long SEED = Long.getLong("douane.compatibility.seed", 20_261_122L);
    private static final int PAIRS = Integer.getInteger("douane.compatibility.pairs", 2_000);
    private static final int DOCUMENTS = Integer.getInteger("douane.compatibility.documents", 200);
    private static final int JUDGED = Integer.getInteger("douane.compatibility.judged", 200);
    private static final int ENOUGH = 5;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<CompatibilityVerdict, Integer> verdicts = new ConcurrentHashMap<>();

    @Test
    void noAnswerIsWrong() {
        LongStream.range(SEED, SEED + PAIRS).parallel().forEach(this::look);
        System.out.println("Soundness by search: " + verdicts);

        assertThat(wrong).isEmpty();
        if (PAIRS >= 1_000) {
            int all = verdicts.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(verdicts.getOrDefault(CompatibilityVerdict.UNDECIDED, 0))
                    .as("undecided of " + all)
                    .isLessThan(all / 20);
            assertThat(verdicts.getOrDefault(CompatibilityVerdict.INCOMPATIBLE, 0))
                    .as("incompatible of " + all)
                    .isGreaterThan(all / 20);
        }
    }

    private void look(long seed) {
        if (wrong.size() >= ENOUGH) {
            return;
        }
        RandomPair pair = RandomPair.of(seed);
        Optional<CompatibilityReport> report = pair.check();
        report.ifPresent(answer -> verdicts.merge(answer.verdict(), 1, Integer::sum));
        if (report.map(CompatibilityReport::compatible).orElse(false)) {
            new RandomDocuments(pair)
                    .counterexample(DOCUMENTS, JUDGED)
                    .ifPresent(document -> wrong.add("seed " + seed + "\nolder " + pair.older() + "\nnewer "
                            + pair.newer() + "\ncompatible, but " + document));
        }
    }
}
