package dev.douane.benchmarks.payloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured in another process is what was made in this one. */
class PayloadFileTest {
    @Test
    void whatIsWrittenIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("payloads");
        List<byte[]> payloads = PayloadKind.DEEP.payloads(PropertyOrder.RANDOM, 5);
        PayloadFile.write(file, PayloadKind.DEEP.contract(), payloads);

        PayloadFile.Content content = PayloadFile.read(file);

        assertThat(content.contract()).isEqualTo(PayloadKind.DEEP.contract());
        assertThat(content.payloads()).isDeepEqualTo(payloads.toArray(byte[][]::new));
    }
}
