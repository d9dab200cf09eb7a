package dev.douane.producer;

import dev.douane.contract.RegistryUnavailableException;
import dev.douane.contract.UnknownContractException;
import dev.douane.payload.ContractHeaders;
import dev.douane.producer.CopiedStream.UploadFailedException;
import dev.douane.validation.ValidationLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Checks payloads that are too large for memory while it sends them: each byte is read once, goes to the queue and is
 * looked at, and only what turns out to be in order becomes visible there. Memory does not grow with the payload
 * ({@link dev.douane.validation.PayloadValidator#validate(InputStream)} names the exceptions). Safe for use by many
 * threads if its sink is.
 *
 * <p>Give the gate limits for it: the default ends at 64 MiB ({@link ValidationLimits#withMaxBytes}).
 */
public final class StreamingProducer {
    private final PayloadGate gate;
    private final StreamSink sink;

    private StreamingProducer(PayloadGate gate, StreamSink sink) {
        this.gate = Objects.requireNonNull(gate, "gate");
        this.sink = Objects.requireNonNull(sink, "sink");
    }

    /**
     * A producer behind a gate.
     *
     * @param gate what decides
     * @param sink where payloads go
     * @return the producer
     */
    public static StreamingProducer of(PayloadGate gate, StreamSink sink) {
        return new StreamingProducer(gate, sink);
    }

    /**
     * Checks a body while sending it. Its time is that of the beginning.
     *
     * @param body UTF-8 JSON; not closed, and not read to its end if it is refused
     * @return what was sent, and what the sender should know
     * @throws PayloadRejectedException if the payload is refused; nothing of it is on the queue
     * @throws EnqueueFailedException if the queue did not take it, or not for certain
     * @throws UnknownContractException if the registry knows no such contract
     * @throws RegistryUnavailableException if the contract was never seen and the registry cannot be asked
     * @throws IOException if the stream fails, or is longer than the limit in {@link GateMode#REPORT}; nothing of it is on
     *     the queue
     */
    public StreamedPayload send(InputStream body) throws IOException {
        PayloadGate.Entry entry = gate.entry();
        // Before anything is read: what is retired is refused whatever it holds.
        gate.retired(entry).ifPresent(StreamingProducer::requireAdmitted);
        ContractHeaders headers = gate.stamp(entry);
        try (StreamSink.Upload upload = begin(headers)) {
            CopiedStream copied = new CopiedStream(body, upload);
            PayloadGate.Verdict verdict = gate.verdictOn(entry, copied);
            requireAdmitted(verdict);
            verdict.notices().forEach(gate::tell);
            // A check that refuses stops reading; what is let through all the same goes whole.
            copied.readToTheEnd(gate.mostBytes());
            complete(upload);
            return new StreamedPayload(
                    copied.length(), headers, verdict.report(), verdict.notices(), entry.provenance());
        } catch (UploadFailedException e) {
            throw new EnqueueFailedException(gate.contract(), e.failure());
        }
    }

    private static void requireAdmitted(PayloadGate.Verdict verdict) {
        verdict.rejection().ifPresent(rejection -> {
            throw new PayloadRejectedException(rejection);
        });
    }

    private StreamSink.Upload begin(ContractHeaders headers) throws UploadFailedException {
        try {
            return sink.begin(headers);
        } catch (IOException e) {
            throw new UploadFailedException(e);
        }
    }

    private static void complete(StreamSink.Upload upload) throws UploadFailedException {
        try {
            upload.complete();
        } catch (IOException e) {
            throw new UploadFailedException(e);
        }
    }
}
