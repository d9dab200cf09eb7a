package dev.douane.samples.queues.pages;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.ContractReader;
import dev.douane.consumer.PayloadHandler;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.jms.ArtemisBacklog;
import dev.douane.consumer.jms.JmsSource;
import dev.douane.consumer.ledger.LedgerBacklog;
import dev.douane.consumer.ledger.LedgerSource;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.rabbitmq.RabbitDepth;
import dev.douane.consumer.rabbitmq.RabbitSource;
import dev.douane.consumer.s3.S3Backlog;
import dev.douane.consumer.s3.S3Source;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.payload.ledger.LedgerAccounts;
import dev.douane.payload.ledger.LedgerBalance;
import dev.douane.payload.ledger.LedgerCount;
import dev.douane.payload.ledger.LedgerStore;
import dev.douane.producer.Admission;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.PayloadGate;
import dev.douane.producer.QueueSink;
import dev.douane.producer.StreamSink;
import dev.douane.producer.StreamingProducer;
import dev.douane.producer.jms.JmsSink;
import dev.douane.producer.jms.MessageStamp;
import dev.douane.producer.ledger.LedgerSink;
import dev.douane.producer.rabbitmq.RabbitSink;
import dev.douane.producer.s3.S3Sink;
import dev.douane.samples.queues.kit.ParcelV2;
import dev.douane.validation.ValidationLimits;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;

/** The snippets of {@code jms.md}, {@code s3.md}, {@code rabbitmq.md} and {@code ledger.md}. */
final class OnStores {
    private OnStores() {}

    static void sendByJms(ContractRegistry registry, JMSContext yourContext, byte[] json) {
        ContractProducer producer =
                ContractProducer.of(registry, JmsSink.of(yourContext, "parcels"), "parcels@2", "post-office/2.0");
        producer.send(json);
    }

    static void stampOnJms(
            PayloadGate gate, Session yourSession, MessageProducer yourProducer, String text, byte[] json)
            throws JMSException {
        if (gate.admit(json) instanceof Admission.Accepted accepted) {
            TextMessage message = yourSession.createTextMessage(text);
            MessageStamp.on(message, accepted.payload());
            yourProducer.send(message);
        }
    }

    static void readByJms(
            ConnectionFactory yourFactory,
            CountedQuarantine quarantine,
            ContractReader<ParcelV2> reader,
            PayloadHandler<ParcelV2> warehouse)
            throws IOException, InterruptedException {
        BacklogReader backlog = ArtemisBacklog.of(yourFactory, "parcels", quarantine, Clock.systemUTC())
                .withDeadLetters("DLQ");
        try (ContractConsumer consumer = ContractConsumer.builder(JmsSource.open(yourFactory, "parcels"), quarantine)
                .read(reader, warehouse)
                .guardedBy(backlog)
                .build()) {
            consumer.run();
        }
    }

    static void sendToBucket(ContractRegistry registry, S3Client yourClient, byte[] json) {
        QueueSink sink = S3Sink.of(yourClient, "exchange", "queues/parcels/");
        ContractProducer producer = ContractProducer.of(registry, sink, "parcels@2", "post-office/2.0");
        producer.send(json);
    }

    static void streamToBucket(ContractRegistry registry, S3Client yourClient, InputStream stream) throws IOException {
        StreamSink sink = S3Sink.of(yourClient, "exchange", "queues/parcels/").streams();
        PayloadGate gate = PayloadGate.builder(registry)
                .contract("parcels@2")
                .producedBy("post-office/2.0")
                .limits(ValidationLimits.DEFAULT.withMaxBytes(20L << 30))
                .build();
        StreamingProducer.of(gate, sink).send(stream);
    }

    static void readFromBucket(
            S3Client yourClient,
            CountedQuarantine quarantine,
            ContractReader<ParcelV2> reader,
            PayloadHandler<ParcelV2> warehouse)
            throws IOException, InterruptedException {
        String prefix = "queues/parcels/";
        BacklogReader backlog =
                S3Backlog.of(yourClient, "exchange", prefix, "integration", quarantine, Clock.systemUTC());
        QueueSource source = S3Source.open(yourClient, "exchange", prefix, "integration");
        try (ContractConsumer consumer = ContractConsumer.builder(source, quarantine)
                .read(reader, warehouse)
                .guardedBy(backlog)
                .build()) {
            consumer.run();
        }
    }

    static void sendToRabbit(ContractRegistry registry, Channel yourChannel, LedgerStore ledger, byte[] json)
            throws IOException {
        QueueSink sink = RabbitSink.of(yourChannel, "", "parcels", Duration.ofSeconds(10));
        QueueSink counted = LedgerSink.of(sink, ledger, "parcels", "post-office");
        ContractProducer producer = ContractProducer.of(registry, counted, "parcels@2", "post-office/2.0");
        producer.send(json);
    }

    static void readFromRabbit(
            Connection yourConnection,
            LedgerStore ledger,
            CountedQuarantine quarantine,
            ContractReader<ParcelV2> reader,
            PayloadHandler<ParcelV2> warehouse)
            throws IOException, InterruptedException {
        QueueSource source = RabbitSource.open(yourConnection, "parcels");
        QueueSource counted = LedgerSource.of(source, ledger, "parcels", "integration");
        Set<String> participants = Set.of("post-office", "integration");
        BacklogReader backlog = LedgerBacklog.of(ledger, "parcels", participants, quarantine, Clock.systemUTC())
                .checkedBy(RabbitDepth.of(yourConnection, "parcels"));
        try (ContractConsumer consumer = ContractConsumer.builder(counted, quarantine)
                .read(reader, warehouse)
                .guardedBy(backlog)
                .build()) {
            consumer.run();
        }
    }

    static void writeOff(LedgerStore ledger) throws IOException {
        LedgerAccounts.open(ledger, "parcels", LedgerCount.Role.WRITTEN_OFF, "operations", Clock.systemUTC())
                .writeOff(ContractId.of("parcels", 1), 1);
    }

    static void balance(LedgerStore ledger) throws IOException {
        LedgerBalance.queueIsEmpty(ledger, "parcels", "operations", Clock.systemUTC());
    }
}
