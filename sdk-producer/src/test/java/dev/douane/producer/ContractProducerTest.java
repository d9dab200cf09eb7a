package dev.douane.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.payload.directory.QueueDirectory;
import dev.douane.payload.directory.QueuedPayload;
import dev.douane.producer.directory.DirectorySink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractProducerTest {
    private static final byte[] VALID = "{\"code\": \"75056\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] INVALID = "{\"code\": 75056}".getBytes(StandardCharsets.UTF_8);

    private final InMemoryRegistry registry = new InMemoryRegistry()
            .publish("communes@2", "{\"type\": \"object\", \"properties\": {\"code\": {\"type\": \"string\"}}}");

    @TempDir
    Path root;

    private QueueDirectory queue;
    private ContractProducer producer;

    @BeforeEach
    void open() throws IOException {
        queue = QueueDirectory.open(root);
        producer = ContractProducer.of(registry, DirectorySink.open(root), "communes@2", "referentiel-geo/2.4.1");
    }

    @Test
    void whatIsSentIsOnTheQueueWithItsHeaders() throws IOException {
        Admission.Accepted sent = producer.send(VALID);

        QueuedPayload queued = queue.list().payloads().get(0);
        assertThat(queued.headers()).contains(sent.headers());
        assertThat(queue.read(queued).body()).isEqualTo(VALID);
    }

    @Test
    void streamsAndValuesAreSentToo() throws IOException {
        producer.send(new ByteArrayInputStream(VALID));
        producer.send("{}", text -> text.getBytes(StandardCharsets.UTF_8));

        assertThat(queue.list().payloads()).hasSize(2);
    }

    @Test
    void aRefusedPayloadEnqueuesNothing() throws IOException {
        assertThatThrownBy(() -> producer.send(INVALID))
                .isInstanceOfSatisfying(PayloadRejectedException.class, refused -> {
                    assertThat(refused.report().violations()).hasSize(1);
                    assertThat(refused.report().violations().get(0).pointer()).isEqualTo("/code");
                    assertThat(refused.rejection().contract()).hasToString("communes@2");
                });

        assertThat(queue.list().payloads()).isEmpty();
    }

    @Test
    void aQueueThatDoesNotTakeItIsSaidSo() {
        QueueSink full = payload -> {
            throw new IOException("No space left on device");
        };
        ContractProducer failing = ContractProducer.of(registry, full, "communes@2", "referentiel-geo/2.4.1");

        assertThatThrownBy(() -> failing.send(VALID))
                .isInstanceOf(EnqueueFailedException.class)
                .hasMessageContaining("communes@2")
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("send it again");
    }
}
