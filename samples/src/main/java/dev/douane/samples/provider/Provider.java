package dev.douane.samples.provider;

import dev.douane.producer.Admission;
import dev.douane.producer.AdmissionListener;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.GateMode;
import dev.douane.producer.PayloadRejectedException;
import dev.douane.producer.directory.DirectorySink;
import dev.douane.registry.RegistryClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** An application that sends one contract. All it has of Douane is in {@link #open}. */
public final class Provider implements AutoCloseable {
    private final String identity;
    private final String contract;
    private final RegistryClient registry;
    private final DirectorySink sink;
    private final ContractProducer producer;

    private Provider(String identity, String contract, RegistryClient registry, DirectorySink sink) {
        this.identity = identity;
        this.contract = contract;
        this.registry = registry;
        this.sink = sink;
        this.producer = ContractProducer.of(registry, sink, contract, identity);
    }

    /**
     * A provider that is ready to send.
     *
     * @param identity its name and version, for example {@code referentiel-geo/2.4.1}
     * @param contract what it sends, for example {@code communes@1}
     * @param registry where Integration publishes its contracts
     * @param queue the folder of the queue
     * @return the provider; nothing is fetched yet
     * @throws IOException if the queue cannot be opened
     */
    public static Provider open(String identity, String contract, URI registry, Path queue) throws IOException {
        return new Provider(identity, contract, RegistryClient.of(registry), DirectorySink.open(queue));
    }

    /**
     * Sends one payload.
     *
     * @param json UTF-8
     * @return the admission
     * @throws PayloadRejectedException if the border refuses it; nothing was enqueued
     */
    public Admission.Accepted send(byte[] json) {
        return producer.send(json);
    }

    /**
     * The same flow before it enforces the contract: everything is enqueued, and the listener hears what would have
     * been refused. This is how a flow that exists adopts a contract.
     *
     * @param listener is told of every violation
     * @return a producer that shares this provider's registry client and queue
     */
    public ContractProducer reportingOnly(AdmissionListener listener) {
        return ContractProducer.of(
                registry,
                sink,
                gate -> gate.contract(contract)
                        .producedBy(identity)
                        .mode(GateMode.REPORT)
                        .listener(listener));
    }

    /**
     * Its name and version.
     *
     * @return for example {@code referentiel-geo/2.4.1}
     */
    public String identity() {
        return identity;
    }

    /**
     * What it sends.
     *
     * @return for example {@code communes@1}
     */
    public String contract() {
        return contract;
    }

    @Override
    public void close() {
        registry.close();
    }
}
