package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.machine.Outcome;
import dev.douane.validation.internal.program.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When payloads are looked at by the plans, when by code, and when that is written anew. */
class FastPathTest {
    private static final JsonSchema CONTRACT = JsonSchema.parse("""
            {"type":"object","required":["a","b","c"],"additionalProperties":false,
             "properties":{"a":{"type":"string"},"b":{"type":"integer"},"c":{"type":"string"}}}""");

    private static final String LONG = "x".repeat(100);
    private static final byte[] IN_ORDER = bytes("{\"a\":\"" + LONG + "\",\"b\":1,\"c\":\"y\"}");
    private static final byte[] OTHERWISE = bytes("{\"c\":\"" + LONG + "\",\"b\":1,\"a\":\"y\"}");
    private static final int MEBIBYTE = 1 << 20;

    private final List<Runnable> tasks = new ArrayList<>();
    private final FastPath path = FastPath.of(path(), Execution.BEST, List.of());

    private FastPath path() {
        ValidationLimits limits = ValidationLimits.DEFAULT;
        Program program =
                Program.compile(CONTRACT, new ReferenceParts(CONTRACT, Settings.of(limits)), limits.maxPatternSteps());
        return new FastPath(program, new Bounds(MEBIBYTE, 100, MEBIBYTE, 100, 100, 100, false), tasks::add);
    }

    /** So many bytes of a payload, each accepted by the machine if the quick look does not. */
    private int feed(byte[] payload, int bytes) {
        int looked = 0;
        for (int read = 0; read < bytes; read += payload.length) {
            if (accepts(payload)) {
                looked++;
            } else {
                path.missed(payload);
            }
        }
        return looked;
    }

    private boolean accepts(byte[] payload) {
        Outcome outcome = path.check(payload);
        return outcome != null && outcome.findings().isEmpty();
    }

    private void runTasks() {
        List.copyOf(tasks).forEach(Runnable::run);
        tasks.clear();
    }

    @Test
    void looksByThePlansAfterAWhileAndByCodeAfterAMebibyte() {
        assertThat(feed(IN_ORDER, 10_000)).isZero();
        assertThat(feed(IN_ORDER, 20_000)).isPositive();
        assertThat(path.describe()).isEqualTo("interpreted");
        assertThat(tasks).isEmpty();
        feed(IN_ORDER, MEBIBYTE);
        assertThat(tasks).hasSize(1);
        runTasks();
        assertThat(path.describe()).isEqualTo("read by code that was generated for it");
        assertThat(accepts(IN_ORDER)).isTrue();
        assertThat(accepts(OTHERWISE)).isTrue();
        assertThat(accepts(bytes("{\"a\":1}"))).isFalse();
    }

    @Test
    void writesTheCodeAnewWhenTheOrderChangesButNotForEver() {
        feed(IN_ORDER, 2 * MEBIBYTE);
        runTasks();
        feed(IN_ORDER, 4 * MEBIBYTE);
        assertThat(tasks).isEmpty();
        int written = 0;
        for (int turn = 0; turn < 20; turn++) {
            assertThat(feed(turn % 2 == 0 ? OTHERWISE : IN_ORDER, MEBIBYTE)).isPositive();
            written += tasks.size();
            runTasks();
        }
        assertThat(written).isEqualTo(4);
    }

    @Test
    void doesNotWriteTheCodeTwiceWhileItIsBeingWritten() {
        feed(IN_ORDER, 2 * MEBIBYTE);
        runTasks();
        feed(OTHERWISE, 4 * MEBIBYTE);
        assertThat(tasks).hasSize(1);
        runTasks();
        feed(OTHERWISE, 4 * MEBIBYTE);
        assertThat(tasks).isEmpty();
    }
}
