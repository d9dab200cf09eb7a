package dev.douane.benchmarks.queues;

import dev.douane.benchmarks.payloads.PayloadKind;
import dev.douane.benchmarks.payloads.PropertyOrder;
import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.StaticPublication;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.producer.kafka.ContractSerializer;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** One producer with and without the gate in its serializer. */
public final class KafkaProducing {
    private static final String TOPIC = "orders";
    private static final int WARM_UP = 2;

    private final KafkaServer server;
    private final Path published;
    private final List<byte[]> bodies;
    private final int records;

    /**
     * Publishes the contract and makes the topic.
     *
     * @param server the broker or brokers
     * @param folder for the publication
     * @param records how many to send in each round
     * @throws IOException if the folder cannot be written
     * @throws ExecutionException if the broker refuses
     * @throws InterruptedException if the thread was interrupted
     */
    public KafkaProducing(KafkaServer server, Path folder, int records)
            throws IOException, ExecutionException, InterruptedException {
        this.server = server;
        this.records = records;
        this.published = folder.resolve("published");
        this.bodies = PayloadKind.CONTRACT_1K.payloads(PropertyOrder.SCHEMA, 8_000);
        ContractMetadata metadata =
                new ContractMetadata("orders", "shop", Optional.empty(), Optional.empty(), List.of());
        StaticPublication.write(
                Publication.builder()
                        .contract(new Contract(
                                ContractId.of("orders", 1),
                                metadata,
                                JsonSchema.parse(PayloadKind.CONTRACT_1K.contract())))
                        .build(),
                published);
        server.create(TOPIC, 6);
    }

    /**
     * How many times the throughput of bytes alone there was, one figure for each round.
     *
     * @param gated with the gate and its stamp
     * @param stamped with a stamp that is always the same, and no check: what Kafka asks for five headers more
     */
    public record Throughput(List<Double> gated, List<Double> stamped) {}

    /**
     * Sends bytes alone, with a constant stamp, and through the gate, in turns, by producers that stay open, as producers do: a
     * gate is made once, and what it learned of its payloads stays with it.
     *
     * @param compression the producers' {@code compression.type}
     * @param rounds how many of each, after two of each that are not counted
     * @return the throughputs against bytes alone
     * @throws ExecutionException if a record did not land
     * @throws InterruptedException if the thread was interrupted
     */
    public Throughput againstBytes(String compression, int rounds) throws ExecutionException, InterruptedException {
        Throughput ratios = new Throughput(new ArrayList<>(), new ArrayList<>());
        try (KafkaProducer<byte[], byte[]> bytes = producer(compression, new ByteArraySerializer());
                KafkaProducer<byte[], byte[]> stamped = producer(compression, new ConstantStamp());
                KafkaProducer<byte[], byte[]> gated = producer(compression, gate())) {
            for (int round = -WARM_UP; round < rounds; round++) {
                double alone = send(bytes);
                double withStamp = send(stamped);
                double withGate = send(gated);
                if (round >= 0) {
                    ratios.gated().add(alone / withGate);
                    ratios.stamped().add(alone / withStamp);
                }
            }
        }
        return ratios;
    }

    private Serializer<byte[]> gate() {
        Serializer<byte[]> serializer = new ContractSerializer<>();
        serializer.configure(
                Map.of(
                        "douane.registry", published.toUri().toString(),
                        "douane.contract", "orders@1",
                        "douane.producer", "shop/1.0"),
                false);
        return serializer;
    }

    private KafkaProducer<byte[], byte[]> producer(String compression, Serializer<byte[]> serializer) {
        Map<String, Object> settings = new HashMap<>(server.connection());
        settings.put("acks", "all");
        settings.put("compression.type", compression);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), serializer);
    }

    private long send(KafkaProducer<byte[], byte[]> producer) throws ExecutionException, InterruptedException {
        Future<RecordMetadata> last = producer.send(new ProducerRecord<>(TOPIC, bodies.get(0)));
        last.get();
        long start = System.nanoTime();
        for (int i = 0; i < records; i++) {
            last = producer.send(new ProducerRecord<>(TOPIC, i % 6, null, bodies.get(i % bodies.size())));
        }
        producer.flush();
        last.get();
        return System.nanoTime() - start;
    }
}
