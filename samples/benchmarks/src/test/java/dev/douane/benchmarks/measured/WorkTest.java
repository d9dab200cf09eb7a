package dev.douane.benchmarks.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.douane.benchmarks.payloads.PayloadFile;
import dev.douane.benchmarks.payloads.PayloadKind;
import dev.douane.benchmarks.payloads.PropertyOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.infra.Blackhole;

/** Whatever is measured can be done, with each payload and then with the first again. */
class WorkTest {
    private static final int PAYLOADS = 3;

    private final Blackhole reader = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    @ParameterizedTest
    @EnumSource
    void takesOnePayloadAfterTheOther(Work work) throws Exception {
        PayloadKind kind = work == Work.REPORT ? PayloadKind.BROKEN_1K : PayloadKind.CONTRACT_1K;
        byte[][] all = kind.payloads(PropertyOrder.SCHEMA, PAYLOADS).toArray(new byte[0][]);
        Payloads payloads = new Payloads(new PayloadFile.Content(kind.contract(), all));
        Step step = work.on(payloads);

        for (int i = 0; i <= PAYLOADS; i++) {
            assertThatCode(() -> step.once(reader)).doesNotThrowAnyException();
        }
        boolean writes = work == Work.WRITE || work == Work.WRITE_AND_CHECK;
        assertThat(payloads.next()).isSameAs(all[writes ? 0 : 1]);
    }
}
