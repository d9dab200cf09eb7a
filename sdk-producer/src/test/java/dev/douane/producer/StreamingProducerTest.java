package dev.douane.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.ContractStatus;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.payload.ContractHeaders;
import dev.douane.validation.ValidationLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingProducerTest {
    private static final String VALID = "[" + "\"75056\",".repeat(100_000) + "\"75056\"]";
    private static final String INVALID = "[" + "\"75056\",".repeat(100_000) + "75056]";

    private final InMemoryRegistry registry =
            new InMemoryRegistry().publish("communes@2", "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}");
    private final List<AdmissionNotice> notices = new ArrayList<>();

    @TempDir
    Path root;

    @Test
    void whatIsInOrderIsSentAsItIsWithItsStamp() throws IOException {
        StreamedPayload sent = producer(gate -> gate).send(stream(VALID));

        assertThat(Files.readString(onlyFile())).isEqualTo(VALID);
        assertThat(onlyFile()).hasFileName("communes@2");
        assertThat(sent.length()).isEqualTo(VALID.length());
        assertThat(sent.headers().fingerprint()).isPresent();
        assertThat(sent.provenance()).isPresent();
    }

    @Test
    void whatIsWrongAtTheEndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> producer(gate -> gate).send(stream(INVALID)))
                .isInstanceOfSatisfying(
                        PayloadRejectedException.class,
                        refused -> assertThat(refused.report().violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.pointer()).isEqualTo("/100000")));

        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsRetiredIsRefusedBeforeItIsRead() throws IOException {
        registry.status("communes@2", ContractStatus.RETIRED, OptionalInt.of(3), Optional.empty());
        InputStream body = stream(VALID);

        assertThatThrownBy(() -> producer(gate -> gate).send(body))
                .isInstanceOf(PayloadRejectedException.class)
                .hasMessageContaining("retired");

        assertThat(body.available()).isEqualTo(VALID.length());
        assertThat(files()).isEmpty();
    }

    @Test
    void inReportModeItGoesWholeAndIsTold() throws IOException {
        String broken = "[1," + VALID.substring(1) + "]";
        producer(gate -> gate.mode(GateMode.REPORT)).send(stream(broken));

        assertThat(Files.readString(onlyFile())).isEqualTo(broken);
        assertThat(notices).singleElement().isInstanceOf(AdmissionNotice.WouldBeRejected.class);
    }

    @Test
    void whatExceedsTheLimitIsNotSentInEitherMode() throws IOException {
        ValidationLimits limits = ValidationLimits.DEFAULT.withMaxBytes(1_000);

        assertThatThrownBy(() -> producer(gate -> gate.limits(limits)).send(stream(VALID)))
                .isInstanceOf(PayloadRejectedException.class)
                .hasMessageContaining("longer than the limit of 1000 bytes");
        assertThatThrownBy(() -> producer(gate -> gate.limits(limits).mode(GateMode.REPORT))
                        .send(stream(VALID)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than the limit of 1000 bytes");

        assertThat(files()).isEmpty();
    }

    @Test
    void withoutTheContractItFailsOrGoesUncheckedAsTheGateIsTold() throws IOException {
        registry.down(true);

        assertThatThrownBy(() -> producer(gate -> gate).send(stream(VALID)))
                .isInstanceOf(RegistryUnavailableException.class);
        StreamedPayload sent =
                producer(gate -> gate.coldStart(ColdStart.ADMIT_AND_REPORT)).send(stream(INVALID));

        assertThat(Files.readString(onlyFile())).isEqualTo(INVALID);
        assertThat(sent.headers().fingerprint()).isEmpty();
        assertThat(notices).singleElement().isInstanceOf(AdmissionNotice.Unchecked.class);
    }

    @Test
    void aStreamThatFailsLeavesNothing() throws IOException {
        InputStream failing = new ByteArrayInputStream(VALID.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                int read = super.read(bytes, offset, length);
                if (available() == 0) {
                    throw new java.io.UncheckedIOException(new IOException("The source is gone"));
                }
                return read;
            }
        };

        assertThatThrownBy(() -> producer(gate -> gate).send(failing)).hasMessageContaining("The source is gone");

        assertThat(files()).isEmpty();
    }

    @Test
    void aQueueThatFailsIsToldFromAStreamThatFails() {
        StreamSink full = headers -> new Written(root, headers) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        StreamSink silent = headers -> new Written(root, headers) {
            @Override
            public void complete() throws IOException {
                throw new UnknownOutcomeException("No answer", new IOException("timed out"));
            }
        };

        assertThatThrownBy(() -> StreamingProducer.of(gate(gate -> gate), full).send(stream(VALID)))
                .isInstanceOfSatisfying(
                        EnqueueFailedException.class,
                        failed -> assertThat(failed.outcomeUnknown()).isFalse())
                .hasMessageContaining("No space left on device");
        assertThatThrownBy(
                        () -> StreamingProducer.of(gate(gate -> gate), silent).send(stream(VALID)))
                .isInstanceOfSatisfying(
                        EnqueueFailedException.class,
                        failed -> assertThat(failed.outcomeUnknown()).isTrue());
    }

    private StreamingProducer producer(UnaryOperator<PayloadGate.Builder> settings) {
        return StreamingProducer.of(gate(settings), headers -> new Written(root, headers));
    }

    private PayloadGate gate(UnaryOperator<PayloadGate.Builder> settings) {
        return settings.apply(PayloadGate.builder(registry)
                        .contract("communes@2")
                        .producedBy("referentiel-geo/2.4.1")
                        .listener((contract, notice) -> notices.add(notice)))
                .build();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.toList();
        }
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    /** A file that has its name when it is complete. */
    private static class Written implements StreamSink.Upload {
        private final Path aside;
        private final Path place;
        private final OutputStream out;

        Written(Path root, ContractHeaders headers) throws IOException {
            this.aside = root.resolve(UUID.randomUUID().toString());
            this.place = root.resolve(headers.contract().toString());
            this.out = Files.newOutputStream(aside);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void complete() throws IOException {
            Files.move(aside, place);
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(aside);
        }
    }
}
