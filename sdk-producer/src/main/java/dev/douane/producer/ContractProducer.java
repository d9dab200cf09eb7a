package dev.douane.producer;

import dev.douane.contract.ContractRegistry;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.contract.UnknownContractException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Checks, then enqueues. Safe for use by many threads if its sink is. It opens nothing, so there is nothing to close:
 * registry and sink stay their owner's.
 *
 * <pre>{@code
 * RegistryClient registry = RegistryClient.of(URI.create("https://integration.example.org/registry"));
 * ContractProducer producer = ContractProducer.of(registry, DirectorySink.open(queue), "communes@3", "my-app/1.0");
 * producer.send(json);
 * }</pre>
 */
public final class ContractProducer {
    private final PayloadGate gate;
    private final QueueSink sink;

    private ContractProducer(PayloadGate gate, QueueSink sink) {
        this.gate = Objects.requireNonNull(gate, "gate");
        this.sink = Objects.requireNonNull(sink, "sink");
    }

    /**
     * A producer that enforces one contract, with the default limits.
     *
     * @param registry where the contract is looked up
     * @param sink where admitted payloads go
     * @param contract for example {@code communes@3}
     * @param producedBy who sends, for example {@code referentiel-geo/2.4.1}
     * @return the producer
     */
    public static ContractProducer of(ContractRegistry registry, QueueSink sink, String contract, String producedBy) {
        return of(registry, sink, gate -> gate.contract(contract).producedBy(producedBy));
    }

    /**
     * A producer with settings of its own.
     *
     * @param registry where the contract is looked up
     * @param sink where admitted payloads go
     * @param settings what to set on the gate; contract and producer are required
     * @return the producer
     */
    public static ContractProducer of(
            ContractRegistry registry, QueueSink sink, UnaryOperator<PayloadGate.Builder> settings) {
        return of(settings.apply(PayloadGate.builder(registry)).build(), sink);
    }

    /**
     * A producer behind a gate that you already have.
     *
     * @param gate what decides
     * @param sink where admitted payloads go
     * @return the producer
     */
    public static ContractProducer of(PayloadGate gate, QueueSink sink) {
        return new ContractProducer(gate, sink);
    }

    /**
     * Checks a body and enqueues it.
     *
     * @param body UTF-8 JSON; sent as it is
     * @return the admission, with the headers that were sent and what the sender should know
     * @throws PayloadRejectedException if the payload is refused; nothing was enqueued
     * @throws EnqueueFailedException if the queue did not take it
     * @throws UnknownContractException if the registry knows no such contract
     * @throws RegistryUnavailableException if the contract was never seen and the registry cannot be asked
     */
    public Admission.Accepted send(byte[] body) {
        return enqueue(gate.admit(body));
    }

    /**
     * Checks a body read from a stream and enqueues it; see {@link PayloadGate#admit(InputStream)}.
     *
     * @param body UTF-8 JSON; not closed
     * @return the same as {@link #send(byte[])}
     * @throws IOException if the stream fails; nothing was enqueued
     */
    public Admission.Accepted send(InputStream body) throws IOException {
        return enqueue(gate.admit(body));
    }

    /**
     * Checks a value that your own serializer turns into bytes, and enqueues it.
     *
     * @param value what to send
     * @param serializer the serializer that your flow already uses
     * @return the same as {@link #send(byte[])}
     * @param <T> the value's type
     */
    public <T> Admission.Accepted send(T value, Function<? super T, byte[]> serializer) {
        return enqueue(gate.admit(value, serializer));
    }

    private Admission.Accepted enqueue(Admission admission) {
        if (admission instanceof Admission.Rejected rejected) {
            throw new PayloadRejectedException(rejected);
        }
        Admission.Accepted accepted = (Admission.Accepted) admission;
        try {
            sink.enqueue(accepted.payload());
        } catch (IOException e) {
            throw new EnqueueFailedException(accepted.contract(), e);
        }
        return accepted;
    }
}
