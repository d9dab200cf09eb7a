package dev.douane.samples.queues.pages;

import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.ContractReader;
import dev.douane.consumer.PayloadHandler;
import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.kafka.ForeignSchemaId;
import dev.douane.consumer.kafka.ForeignSchemaIds;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.consumer.kafka.KafkaSource;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.producer.Admission;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.PayloadGate;
import dev.douane.producer.kafka.KafkaSink;
import dev.douane.producer.kafka.KafkaStamp;
import dev.douane.samples.queues.kit.ParcelV2;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The snippets of {@code kafka.md}. */
final class OnKafka {
    private OnKafka() {}

    @SuppressWarnings("FutureReturnValueIgnored") // Your callback is told.
    static void stamp(
            PayloadGate gate,
            KafkaProducer<String, byte[]> yourProducer,
            String key,
            byte[] json,
            Callback yourCallback) {
        if (gate.admit(json) instanceof Admission.Accepted accepted) {
            yourProducer.send(KafkaStamp.on(new ProducerRecord<>("parcels", key, json), accepted), yourCallback);
        }
    }

    static void send(
            ContractRegistry registry,
            KafkaProducer<byte[], byte[]> yourProducer,
            byte[] json,
            Consumer<String> yourAlarm) {
        ContractProducer producer =
                ContractProducer.of(registry, KafkaSink.of(yourProducer, "parcels"), "parcels@2", "post-office/2.0");
        try {
            producer.send(json);
        } catch (EnqueueFailedException e) {
            yourAlarm.accept(e.outcomeUnknown() ? "it may have landed" : "it did not land");
        }
    }

    static void consume(
            Map<String, Object> connection,
            KafkaConsumer<byte[], byte[]> yourConsumer,
            ContractReader<ParcelV2> reader,
            PayloadHandler<ParcelV2> warehouse,
            Path unreadable,
            Path index)
            throws IOException, InterruptedException {
        yourConsumer.subscribe(List.of("parcels"));
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(unreadable);
        try (KafkaBacklog backlog = KafkaBacklog.builder(connection)
                        .topic("parcels")
                        .group("integration")
                        .quarantine(quarantine)
                        .index(index)
                        .build();
                ContractConsumer consumer = ContractConsumer.builder(KafkaSource.of(yourConsumer), quarantine)
                        .read(reader, warehouse)
                        .guardedBy(backlog)
                        .build()) {
            consumer.run();
        }
    }

    static void ask(KafkaBacklog backlog) throws IOException {
        System.out.println(backlog.read("parcels").summary());
        System.out.println(RetirementCheck.of(backlog.read("parcels"), 1));
    }

    static ForeignSchemaIds foreign() {
        return ForeignSchemaIds.of(Map.of(
                new ForeignSchemaId(ForeignSchemaId.Kind.PREFIXED_ID, "17"), ContractId.of("parcels", 1),
                new ForeignSchemaId(ForeignSchemaId.Kind.APICURIO_ARTIFACT, "post/parcel:2"),
                        ContractId.of("parcels", 2)));
    }
}
