package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Schemas with long names: few bytes, but the pointers to all that stands below them are as long each. */
class LongNamesTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MEBIBYTE = 1 << 20;

    private static PayloadValidator compiled(String schema, int mostMebibytes) {
        JsonSchema parsed = JsonSchema.parse(schema);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        PayloadValidator validator = PayloadValidator.of(parsed);
        assertThat((THREADS.getCurrentThreadAllocatedBytes() - before) / MEBIBYTE)
                .isLessThan(mostMebibytes);
        return validator;
    }

    private static boolean accepts(PayloadValidator validator, String payload) {
        return validator.validate(bytes(payload)).valid();
    }

    @Test
    void withinEachOtherAreNotSpelledOut() {
        String name = "n".repeat(20_000);
        String open = "{\"" + name + "\":";
        int levels = 100;
        String schema = ("{\"properties\":" + open).repeat(levels) + "{\"type\":\"integer\"}" + "}}".repeat(levels);

        PayloadValidator validator = compiled(schema, 400);

        assertThat(validator.describe()).contains("its names are too long");
        assertThat(accepts(validator, open.repeat(levels) + "1" + "}".repeat(levels)))
                .isTrue();
        assertThat(accepts(validator, open.repeat(levels) + "true" + "}".repeat(levels)))
                .isFalse();
    }

    /** Since 2.16, Jackson does not read names of more than 50,000 characters, which the reference validator would need. */
    @Test
    void withinEachOtherAreReadOrRefused() {
        String open = "{\"" + "n".repeat(60_000) + "\":";
        int levels = 24;
        String schema = ("{\"properties\":" + open).repeat(levels) + "{\"type\":\"integer\"}" + "}}".repeat(levels);

        Throwable thrown = catchThrowable(
                () -> assertThat(PayloadValidator.of(JsonSchema.parse(schema)).describe())
                        .contains("its names are too long"));

        if (thrown != null) {
            assertThat(thrown)
                    .isInstanceOf(InvalidSchemaException.class)
                    .hasMessageContaining("a name is longer than the limit");
        }
    }

    @Test
    void areNotRepeatedForEachRequiredName() {
        String name = "n".repeat(1_000_000);
        String required =
                IntStream.range(0, 3_000).mapToObj(i -> "\"r" + i + "\"").collect(Collectors.joining(","));
        String dependent =
                IntStream.range(0, 3_000).mapToObj(i -> "\"r" + i + "\":[]").collect(Collectors.joining(","));
        String schema = "{\"properties\":{\"" + name + "\":{\"required\":[" + required + "],\"dependentRequired\":{"
                + dependent + "}}}}";

        PayloadValidator validator = compiled(schema, 200);

        assertThat(accepts(validator, "{\"" + name + "\":{}}")).isFalse();
        assertThat(accepts(validator, "{\"" + name + "\":1}")).isTrue();
    }
}
