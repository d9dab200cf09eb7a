package dev.douane.samples.integration;

import dev.douane.consumer.Consumption;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.ContractReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.UncoveredBacklogException;
import dev.douane.consumer.directory.DirectoryBacklog;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.directory.DirectorySource;
import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.RegistryServer;
import dev.douane.consumer.publication.StaticPublication;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.samples.communes.CommunesV3;
import dev.douane.samples.communes.V1ToV2;
import dev.douane.samples.communes.V2ToV3;
import dev.douane.samples.warehouse.Warehouse;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;

/** The Integration service, as small as it can be. Used by one thread at a time. */
public final class Integration implements AutoCloseable {
    private static final String CONTRACT = "communes";
    private static final String CONSUMER = "integration";

    private final Folders folders;
    private final Warehouse warehouse;
    private final DirectoryQuarantine quarantine;
    private final DirectoryBacklog backlog;
    private final RegistryServer registry;

    private Integration(Folders folders, Clock clock) throws IOException, SQLException {
        this.folders = folders;
        this.quarantine = DirectoryQuarantine.open(folders.quarantine());
        this.backlog = DirectoryBacklog.of(folders.queue(), CONSUMER, quarantine, clock);
        this.registry = RegistryServer.builder(StaticPublication.read(folders.registry()))
                .start();
        this.warehouse = Warehouse.open(folders.warehouse());
    }

    /**
     * Starts the service: its registry is reachable and serves what was published before.
     *
     * @param folders where it keeps things
     * @param clock the time in reports
     * @return the service, which reads nothing yet
     * @throws IOException if a folder cannot be made or read
     * @throws SQLException if the warehouse cannot be opened
     */
    public static Integration start(Folders folders, Clock clock) throws IOException, SQLException {
        return new Integration(folders, clock);
    }

    /**
     * Publishes a contract beside those that are published already: over HTTP, and as files. It has to be safe after the
     * version before it, by way of the upcasters.
     *
     * @param record a contract record
     * @return the contract's history
     * @throws IOException if the files cannot be written
     */
    public ContractHistory publish(Class<? extends Record> record) throws IOException {
        return publish(Publication.builder()
                .after(registry.publication())
                .contract(record)
                .upcaster(V1ToV2.upcaster())
                .upcaster(V2ToV3.upcaster())
                // Both throw rather than guess where a commune lies; such payloads go to the quarantine.
                .withReservations(ContractId.of(CONTRACT, 2))
                .withReservations(ContractId.of(CONTRACT, 3))
                .build());
    }

    /**
     * Ends a version at the border: no provider may send it any more.
     *
     * @param version a published version
     * @return the contract's history
     * @throws IOException if the files cannot be written
     */
    public ContractHistory retire(ContractId version) throws IOException {
        return publish(Publication.builder()
                .after(registry.publication())
                .retire(version)
                .build());
    }

    private ContractHistory publish(Publication next) throws IOException {
        StaticPublication.write(next, folders.registry());
        return registry.publish(next).history(CONTRACT).orElseThrow();
    }

    /**
     * Loads everything that waits.
     *
     * @param reader what the service can read
     * @return how many payloads were loaded, and how many went to the quarantine
     * @throws UncoveredBacklogException if a payload waits that the reader does not read; nothing was touched
     * @throws IOException if the queue or the quarantine fails
     * @throws InterruptedException if the thread was interrupted
     */
    public Consumption drain(ContractReader<CommunesV3> reader) throws IOException, InterruptedException {
        DirectorySource source = DirectorySource.open(folders.queue(), CONSUMER);
        try (ContractConsumer consumer = ContractConsumer.builder(source, quarantine)
                .read(reader, warehouse::load)
                .guardedBy(backlog)
                .build()) {
            return consumer.drain();
        }
    }

    /**
     * What is on the queue, without touching it.
     *
     * @return per version, what waits, what is retained, what lies in the quarantine
     * @throws IOException if the queue cannot be listed
     */
    public BacklogReport backlog() throws IOException {
        return backlog.read(CONTRACT);
    }

    /**
     * Where the registry is.
     *
     * @return an address on this machine
     */
    public URI registry() {
        return registry.uri();
    }

    /** Stops the registry; everything else goes on. */
    public void stopRegistry() {
        registry.close();
    }

    /**
     * What was loaded.
     *
     * @return the warehouse
     */
    public Warehouse warehouse() {
        return warehouse;
    }

    /**
     * What could not be read.
     *
     * @return the quarantine
     */
    public DirectoryQuarantine quarantine() {
        return quarantine;
    }

    @Override
    public void close() throws SQLException {
        registry.close();
        warehouse.close();
    }
}
