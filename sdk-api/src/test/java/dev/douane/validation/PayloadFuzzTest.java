package dev.douane.validation;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Jazzer makes up texts for the validator, from the seeds under {@code PayloadFuzzTestInputs}:
 *
 * <pre>./mvnw -q -Pfuzz -Dfuzz.minutes=10</pre>
 *
 * What it finds it leaves there. It works on the whole JVM, so the normal build tries the seeds in {@link FuzzSeedsTest}
 * without it.
 */
@Tag("minutes")
class PayloadFuzzTest {
    @FuzzTest
    void anyBytesAreDecidedAlike(byte[] body) {
        AnyBytes.check(body);
    }
}
