package dev.douane.samples.queues.kit;

import dev.douane.consumer.ContractReader;
import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.StaticPublication;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.QueueSink;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.source.FolderSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Parcels in two versions, 1 in kilograms and 2 in grams, published as files. */
public final class Parcels implements AutoCloseable {
    /** Who sends version 1. */
    public static final String OLD_PRODUCER = "post-office/1.0";

    /** Who sends version 2. */
    public static final String NEW_PRODUCER = "post-office/2.0";

    private static final Upcaster<ParcelV1, ParcelV2> V1_TO_V2 =
            Upcaster.of(ParcelV1.class, ParcelV2.class, v1 -> new ParcelV2(v1.number(), v1.kilograms() * 1000L));

    private final Path folder;
    private final RegistryClient registry;

    /**
     * Publishes both versions.
     *
     * @param folder where to
     * @throws IOException if it cannot be written
     */
    public Parcels(Path folder) throws IOException {
        StaticPublication.write(publication(), folder);
        this.folder = folder;
        this.registry = RegistryClient.builder(FolderSource.of(folder)).build();
    }

    /** Both versions, to be published elsewhere. */
    public static Publication publication() {
        return Publication.builder()
                .contract(ParcelV1.class)
                .contract(ParcelV2.class)
                .upcaster(V1_TO_V2)
                .build();
    }

    /** Where they are published. */
    public Path folder() {
        return folder;
    }

    /** The registry that has them. */
    public RegistryClient registry() {
        return registry;
    }

    /** Sends version 1. */
    public ContractProducer oldProducer(QueueSink sink) {
        return ContractProducer.of(registry, sink, "parcels@1", OLD_PRODUCER);
    }

    /** Sends version 1, and dates it by a clock. */
    public ContractProducer oldProducer(QueueSink sink, Clock clock) {
        return ContractProducer.of(
                registry,
                sink,
                gate -> gate.contract("parcels@1").producedBy(OLD_PRODUCER).clock(clock));
    }

    /** Sends version 2. */
    public ContractProducer newProducer(QueueSink sink) {
        return ContractProducer.of(registry, sink, "parcels@2", NEW_PRODUCER);
    }

    /** Reads both versions. */
    public static ContractReader<ParcelV2> reader() {
        return ContractReader.builder(ParcelV2.class).upcaster(V1_TO_V2).build();
    }

    /** Reads version 2 alone. */
    public static ContractReader<ParcelV2> readerOfTheNewVersionAlone() {
        return ContractReader.of(ParcelV2.class);
    }

    /** A parcel of version 1. */
    public static byte[] old(int number) {
        return bytes("{\"number\": " + number + ", \"kilograms\": 3}");
    }

    /** A parcel of version 2. */
    public static byte[] current(int number) {
        return bytes("{\"number\": " + number + ", \"grams\": 3000}");
    }

    /** UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        registry.close();
    }
}
