package dev.douane.samples.queues.kafka;

import dev.douane.consumer.Consumption;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.ContractReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.backlog.RetirementVerdict;
import dev.douane.consumer.backlog.UncoveredBacklogException;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.consumer.kafka.KafkaSource;
import dev.douane.contract.ContractId;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.PayloadRejectedException;
import dev.douane.producer.kafka.KafkaSink;
import dev.douane.samples.queues.kit.ParcelV2;
import dev.douane.samples.queues.kit.Parcels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;

/** The steps of the demonstration: a post office sends parcels in two versions, and Integration reads them. */
final class Story implements AutoCloseable {
    private static final String GROUP = "integration";

    private final Brokers brokers;
    private final Told told;
    private final String topic;
    private final KafkaProducer<byte[], byte[]> client;
    private final ContractProducer older;
    private final ContractProducer newer;
    private final DirectoryQuarantine quarantine;
    private final KafkaBacklog backlog;
    private final Set<Integer> loaded = new TreeSet<>();
    private int sent;
    private long sentAgain;
    private long duplicates;

    Story(Brokers brokers, Parcels parcels, Path folder, Told told) throws Exception {
        this.brokers = brokers;
        this.told = told;
        this.topic = brokers.topic(3, Map.of("min.insync.replicas", "2"));
        this.client = brokers.producer(Map.of("delivery.timeout.ms", 20_000, "request.timeout.ms", 5_000));
        this.older = parcels.oldProducer(KafkaSink.of(client, topic));
        this.newer = parcels.newProducer(KafkaSink.of(client, topic));
        this.quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        this.backlog = KafkaBacklog.builder(brokers.connection())
                .topic(topic)
                .group(GROUP)
                .quarantine(quarantine)
                .index(folder.resolve("index"))
                .patience(Duration.ofSeconds(30))
                .build();
    }

    void first() throws IOException {
        told.heading("1. A post office sends parcels@1 to a topic with three copies");
        send(older, 200);
        expectWaiting(200, 0);
    }

    void incident() throws IOException {
        told.heading("2. The incident: it sends what is not in order");
        String refusal = "";
        try {
            older.send(Parcels.bytes("{\"number\": \"seven\", \"grams\": 3000}"));
        } catch (PayloadRejectedException e) {
            refusal = String.valueOf(e.getMessage());
        }
        told.quote(refusal);
        told.expect("the payload is refused", true, refusal.contains("parcels@1"));
        expectWaiting(200, 0);
    }

    void newVersion() throws IOException, InterruptedException {
        told.heading("3. parcels@2 is sent too, while parcels@1 still waits");
        send(newer, 100);
        expectWaiting(200, 100);
        told.say("Integration starts a reader of parcels@2 alone:");
        List<ContractId> uncovered = List.of();
        try {
            drain(Parcels.readerOfTheNewVersionAlone());
        } catch (UncoveredBacklogException e) {
            told.quote(String.valueOf(e.getMessage()));
            uncovered = e.uncovered();
        }
        told.expect("versions that wait and are not covered", List.of(ContractId.of("parcels", 1)), uncovered);
    }

    void lostBroker() throws Exception {
        told.heading("4. A broker is lost in the middle of it");
        send(newer, 50);
        int leader = leader();
        told.say("Broker " + leader + ", which leads a partition, stops. The post office keeps sending:");
        brokers.stop(leader);
        send(newer, 100);
        told.say("    sent again, since nobody could tell what became of them: " + sentAgain);
        duplicates = backlog.read("parcels").version(2).waiting() - 250;
        told.expect(
                "of those some landed twice, and none is missing", true, duplicates >= 0 && duplicates <= sentAgain);
        expectWaiting(200, 250 + duplicates);
        told.say("Somebody else sends what is not JSON under parcels@2.");
        ProducerRecord<byte[], byte[]> broken = new ProducerRecord<>(topic, Parcels.bytes("{\"number\": broken"));
        broken.headers().add("contract_name", Parcels.bytes("parcels")).add("contract_version", Parcels.bytes("2"));
        client.send(broken).get();
    }

    void retirement() throws IOException, InterruptedException {
        told.heading("5. May parcels@1 go?");
        told.expect("it may go", false, verdict() instanceof RetirementVerdict.MayGo);
        told.say("Integration drains the topic with a reader of both, and asks again:");
        Consumption done = drain(Parcels.reader());
        told.expect("payloads loaded", sent + duplicates, done.handled());
        told.expect("payloads quarantined", 1L, done.quarantined());
        told.expect("it may go", true, verdict() instanceof RetirementVerdict.MayGo);
    }

    void reconciliation() throws IOException {
        told.heading("6. Reconciliation");
        told.say(sent + " parcels were sent, " + duplicates + " of them twice; " + loaded.size() + " were loaded");
        told.expect("different parcels loaded", sent, loaded.size());
        told.expect("payloads in the quarantine", 1, quarantine.list().size());
        expectWaiting(0, 0);
    }

    private void send(ContractProducer producer, int count) {
        for (int end = sent + count; sent < end; sent++) {
            byte[] body = producer.equals(older) ? Parcels.old(sent) : Parcels.current(sent);
            while (!landed(producer, body)) {
                sentAgain++;
            }
        }
        told.say("    " + count + " sent");
    }

    private boolean landed(ContractProducer producer, byte[] body) {
        try {
            producer.send(body);
            return true;
        } catch (EnqueueFailedException e) {
            told.quote(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void expectWaiting(long old, long current) throws IOException {
        BacklogReport report = backlog.read("parcels");
        told.quote(report.summary());
        told.expect("coverage", new Coverage.Exact(), report.coverage());
        told.expect("parcels@1 waiting", old, report.version(1).waiting());
        told.expect("parcels@2 waiting", current, report.version(2).waiting());
    }

    private RetirementVerdict verdict() throws IOException {
        RetirementVerdict verdict = RetirementCheck.of(backlog.read("parcels"), 1);
        verdict.evidence().forEach(told::quote);
        return verdict;
    }

    private Consumption drain(ContractReader<ParcelV2> reader) throws IOException, InterruptedException {
        try (KafkaConsumer<byte[], byte[]> yours = brokers.consumer(GROUP, Map.of())) {
            yours.subscribe(List.of(topic));
            try (ContractConsumer consumer = ContractConsumer.builder(KafkaSource.of(yours), quarantine)
                    .read(
                            reader,
                            (reading, position) -> loaded.add(reading.value().number()))
                    .guardedBy(backlog)
                    .build()) {
                return consumer.drain();
            }
        }
    }

    private int leader() throws Exception {
        return Optional.ofNullable(brokers.admin()
                        .describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic))
                .map(described -> described.partitions().get(0).leader())
                .map(Node::id)
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        client.close();
        backlog.close();
    }
}
