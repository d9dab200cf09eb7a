package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.ContractReader;
import dev.douane.consumer.Reading;
import dev.douane.consumer.kafka.ContractDeserializer;
import dev.douane.consumer.kafka.ReadingDeserializer;
import dev.douane.consumer.kafka.UnreadableRecordException;
import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.producer.Admission;
import dev.douane.producer.PayloadGate;
import dev.douane.producer.kafka.ContractSerializer;
import dev.douane.producer.kafka.KafkaStamp;
import dev.douane.producer.kafka.RecordRejectedException;
import dev.douane.samples.queues.kit.ParcelV2;
import dev.douane.samples.queues.kit.Parcels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Existing producers and consumers adopt contracts by their properties alone, or by one line. */
class AdoptionTest {
    private static Brokers brokers;

    @TempDir
    Path folder;

    private Parcels parcels;
    private String topic;

    /** What a consumer names in {@code douane.reader}. */
    public static final class ParcelsReader implements Supplier<ContractReader<ParcelV2>> {
        @Override
        public ContractReader<ParcelV2> get() {
            return Parcels.reader();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        brokers = Brokers.start(1);
    }

    @AfterAll
    static void stop() throws Exception {
        brokers.close();
    }

    @BeforeEach
    void publish() throws Exception {
        parcels = new Parcels(folder.resolve("published"));
        topic = brokers.topic(1, Map.of());
    }

    @AfterEach
    void close() {
        parcels.close();
    }

    private Properties producerProperties(String contract) {
        Properties properties = new Properties();
        properties.putAll(brokers.connection());
        properties.put("key.serializer", StringSerializer.class.getName());
        properties.put("value.serializer", ContractSerializer.class.getName());
        properties.put("douane.registry", parcels.folder().toUri().toString());
        properties.put("douane.contract", contract);
        properties.put("douane.producer", "post-office/1.0");
        return properties;
    }

    private Map<String, Object> consumerProperties(Class<?> deserializer) {
        Map<String, Object> properties = new HashMap<>(brokers.connection());
        properties.put("key.deserializer", StringDeserializer.class.getName());
        properties.put("value.deserializer", deserializer.getName());
        properties.put("douane.reader", ParcelsReader.class.getName());
        return properties;
    }

    private <V> List<V> read(Class<?> deserializer, int count) {
        List<V> values = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(consumerProperties(deserializer))) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seek(new TopicPartition(topic, 0), 0);
            long started = System.nanoTime();
            while (values.size() < count
                    && System.nanoTime() - started < Duration.ofSeconds(30).toNanos()) {
                for (ConsumerRecord<String, V> record : consumer.poll(Duration.ofMillis(100))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }

    @Test
    void configurationAloneChecksStampsAndReadsBothVersions() throws Exception {
        try (KafkaProducer<String, String> old = new KafkaProducer<>(producerProperties("parcels@1"));
                KafkaProducer<String, Object> current = new KafkaProducer<>(producerProperties("parcels@2"))) {
            old.send(new ProducerRecord<>(topic, "k", text(Parcels.old(1)))).get();
            current.send(new ProducerRecord<>(topic, "k", Parcels.current(2))).get();
            assertThatThrownBy(() -> old.send(new ProducerRecord<>(topic, "k", "{\"number\": \"one\"}")))
                    .isInstanceOfSatisfying(RecordRejectedException.class, refused -> {
                        assertThat(refused.report().violations()).isNotEmpty();
                        assertThat(refused.topic()).isEqualTo(topic);
                        assertThat(refused.rejection().contract()).isEqualTo(ContractId.of("parcels", 1));
                    })
                    .hasMessageContaining("/number")
                    .hasMessageNotContaining("one");
            current.send(new ProducerRecord<>(topic, "k", Parcels.current(3))).get();
        }

        assertThat(this.<ParcelV2>read(ContractDeserializer.class, 3))
                .containsExactly(new ParcelV2(1, 3_000), new ParcelV2(2, 3_000), new ParcelV2(3, 3_000));
        List<Reading<ParcelV2>> readings = read(ReadingDeserializer.class, 3);
        assertThat(readings.get(0))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood -> assertThat(understood.contract()).isEqualTo(ContractId.of("parcels", 1)));
    }

    @Test
    void aRecordSentAgainCarriesOneStamp() throws Exception {
        try (KafkaProducer<String, byte[]> old = new KafkaProducer<>(producerProperties("parcels@1"))) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, "k", Parcels.old(1));
            record.headers().add("trace", new byte[] {1});
            old.send(record).get();
            old.send(new ProducerRecord<>(topic, null, "k", Parcels.old(1), record.headers()))
                    .get();
        }
        try (KafkaConsumer<byte[], byte[]> consumer = brokers.consumer("any", Map.of())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            Await.that("both arrive", () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return records.size() == 2;
            });
            assertThat(records).allSatisfy(record -> {
                assertThat(record.headers().headers(ContractHeaders.VERSION)).hasSize(1);
                assertThat(record.headers().headers("trace")).hasSize(1);
            });
        }
    }

    @Test
    void whatCannotBeReadStopsAtItsOffsetOrIsAnAnswer() throws Exception {
        try (KafkaProducer<String, byte[]> old = new KafkaProducer<>(producerProperties("parcels@1"))) {
            old.send(new ProducerRecord<>(topic, "k", Parcels.old(1))).get();
        }
        try (KafkaProducer<byte[], byte[]> raw = brokers.producer(Map.of())) {
            raw.send(new ProducerRecord<>(topic, Parcels.bytes("{\"number\": broken")))
                    .get();
            raw.send(new ProducerRecord<>(topic, Parcels.current(3))).get();
        }

        assertThatThrownBy(() -> read(ContractDeserializer.class, 3))
                .isInstanceOfSatisfying(RecordDeserializationException.class, stuck -> {
                    assertThat(stuck.offset()).isEqualTo(1);
                    assertThat(stuck.getCause()).isInstanceOf(UnreadableRecordException.class);
                });
        List<Reading<ParcelV2>> readings = read(ReadingDeserializer.class, 3);
        assertThat(readings.get(1))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(QuarantineReason.INVALID_PAYLOAD));
        assertThat(readings.get(2)).isInstanceOf(Reading.Understood.class);
    }

    @Test
    void whoeverAsksTheGateStampsTheirOwnRecord() throws Exception {
        PayloadGate gate = PayloadGate.builder(parcels.registry())
                .contract("parcels@2")
                .producedBy("post-office/2.0")
                .build();
        Admission.Accepted accepted = (Admission.Accepted) gate.admit(Parcels.current(9));
        try (KafkaProducer<byte[], byte[]> yours = brokers.producer(Map.of())) {
            yours.send(KafkaStamp.on(new ProducerRecord<>(topic, Parcels.current(9)), accepted))
                    .get();
        }

        assertThat(this.<ParcelV2>read(ContractDeserializer.class, 1)).containsExactly(new ParcelV2(9, 3_000));
    }

    @Test
    void tombstonesPass() throws Exception {
        try (KafkaProducer<String, String> old = new KafkaProducer<>(producerProperties("parcels@1"))) {
            old.send(tombstone()).get();
        }

        assertThat(this.<ParcelV2>read(ContractDeserializer.class, 1))
                .containsOnlyNulls()
                .hasSize(1);
    }

    @SuppressWarnings("NullAway") // ProducerRecord is not annotated; no value is how Kafka deletes a key.
    private ProducerRecord<String, String> tombstone() {
        return new ProducerRecord<>(topic, "k", null);
    }

    @Test
    void eachTopicMayHaveItsContract() throws Exception {
        Properties properties = producerProperties("parcels@1");
        properties.put("douane.contract." + topic, "parcels@2");
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(properties)) {
            producer.send(new ProducerRecord<>(topic, "k", Parcels.current(1))).get();
        }

        assertThat(this.<ParcelV2>read(ContractDeserializer.class, 1)).containsExactly(new ParcelV2(1, 3_000));
    }

    @Test
    void aPropertyThatIsWrongSaysWhatToWrite() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "douane.registry", "",
                        "douane.producer", "",
                        "douane.contract", "",
                        "douane.mode", "LENIENT",
                        "douane.value.serializer", "com.example.Missing")
                .entrySet()) {
            Properties properties = producerProperties("parcels@1");
            if (wrong.getValue().isEmpty()) {
                properties.remove(wrong.getKey());
            } else {
                properties.put(wrong.getKey(), wrong.getValue());
            }
            assertThatThrownBy(() -> new KafkaProducer<String, String>(properties).close())
                    .isInstanceOf(KafkaException.class)
                    .rootCause()
                    .satisfiesAnyOf(
                            cause -> assertThat(cause).hasMessageContaining(wrong.getKey()),
                            cause -> assertThat(cause).hasMessageContaining("com.example.Missing"));
        }
        Map<String, Object> consumer = consumerProperties(ContractDeserializer.class);
        consumer.remove("douane.reader");
        assertThatThrownBy(() -> new KafkaConsumer<String, ParcelV2>(consumer).close())
                .rootCause()
                .hasMessageContaining("douane.reader is missing");
    }

    @Test
    void aFlowWithoutHeadersIsToldThatItNeedsThem() throws ExecutionException, InterruptedException {
        try (ContractSerializer<String> serializer = new ContractSerializer<>()) {
            assertThatThrownBy(() -> serializer.serialize(topic, "{}")).hasMessageContaining("needs headers");
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
