package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Consumption;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.kafka.ForeignSchemaId;
import dev.douane.consumer.kafka.ForeignSchemaId.Kind;
import dev.douane.consumer.kafka.ForeignSchemaIds;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.consumer.kafka.KafkaSource;
import dev.douane.consumer.publication.RegistryServer;
import dev.douane.contract.ContractId;
import dev.douane.payload.Payload;
import dev.douane.registry.source.ConfluentSource;
import dev.douane.samples.queues.kit.FreePort;
import dev.douane.samples.queues.kit.Parcels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the serializers of other registries write, byte for byte as their documentation has it. */
class ForeignFormatsTest {
    private static final UUID GUID = UUID.fromString("89791762-2336-4186-9674-299b90a802e2");
    private static final ForeignSchemaIds IDS = ForeignSchemaIds.of(Map.of(
            new ForeignSchemaId(Kind.PREFIXED_ID, "17"), ContractId.of("parcels", 1),
            new ForeignSchemaId(Kind.PREFIXED_LONG_ID, "4711"), ContractId.of("parcels", 1),
            new ForeignSchemaId(Kind.GUID, GUID.toString()), ContractId.of("parcels", 2),
            new ForeignSchemaId(Kind.APICURIO_GLOBAL_ID, "5"), ContractId.of("parcels", 2),
            new ForeignSchemaId(Kind.APICURIO_CONTENT_ID, "6"), ContractId.of("parcels", 1),
            new ForeignSchemaId(Kind.APICURIO_ARTIFACT, "post/parcel:2"), ContractId.of("parcels", 2)));

    @TempDir
    Path folder;

    @Test
    void areReadAsTheirContractAndCountedAsIt() throws Exception {
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        List<Integer> read = new ArrayList<>();
        try (Brokers brokers = Brokers.start(1)) {
            String topic = brokers.topic(1, Map.of());
            byte[] unknown = prefixed(new byte[] {0, 0, 0, 0, 99}, Parcels.old(8));
            byte[] broken = prefixed(new byte[] {0, 0, 0, 0, 17}, Parcels.bytes("{\"number\": broken"));
            try (KafkaProducer<byte[], byte[]> producer = brokers.producer(Map.of())) {
                send(producer, topic, prefixed(new byte[] {0, 0, 0, 0, 17}, Parcels.old(1)), Map.of());
                send(producer, topic, prefixed(longId(4711), Parcels.old(2)), Map.of());
                send(producer, topic, prefixed(guid(), Parcels.current(3)), Map.of());
                send(producer, topic, Parcels.current(4), Map.of("__value_schema_id", guid()));
                send(producer, topic, Parcels.current(5), Map.of("apicurio.value.globalId", eightBytes(5)));
                send(producer, topic, Parcels.old(6), Map.of("apicurio.value.contentId", eightBytes(6)));
                send(
                        producer,
                        topic,
                        Parcels.current(7),
                        Map.of(
                                "apicurio.value.artifactId", "parcel".getBytes(StandardCharsets.UTF_8),
                                "apicurio.value.groupId", "post".getBytes(StandardCharsets.UTF_8),
                                "apicurio.value.version", "2".getBytes(StandardCharsets.UTF_8)));
                send(producer, topic, unknown, Map.of("trace", new byte[] {(byte) 0xFF}));
                send(producer, topic, broken, Map.of());
            }
            try (KafkaBacklog backlog = KafkaBacklog.builder(brokers.connection())
                            .topic(topic)
                            .group("integration")
                            .quarantine(quarantine)
                            .foreign(IDS)
                            .build();
                    KafkaConsumer<byte[], byte[]> yours = brokers.consumer("integration", Map.of())) {
                BacklogReport before = backlog.read("parcels");
                assertThat(before.version(1).waiting()).isEqualTo(4);
                assertThat(before.version(2).waiting()).isEqualTo(4);
                assertThat(before.unidentified().waiting()).isEqualTo(1);
                assertThat(before.coverage()).isEqualTo(new Coverage.Exact());

                yours.assign(List.of(new TopicPartition(topic, 0)));
                try (ContractConsumer consumer = ContractConsumer.builder(
                                KafkaSource.builder(yours).foreign(IDS).build(), quarantine)
                        .read(
                                Parcels.reader(),
                                (reading, position) -> read.add(reading.value().number()))
                        .guardedBy(backlog)
                        .build()) {
                    assertThat(consumer.drain()).isEqualTo(new Consumption(7, 2));
                }
                assertThat(backlog.read("parcels").version(1).waiting()).isZero();
            }
            assertThat(read).containsExactly(1, 2, 3, 4, 5, 6, 7);
            assertKeptWhole(quarantine, "parcels@1", broken, "INVALID_PAYLOAD", "");
            Payload kept = assertKeptWhole(quarantine, "unidentified", unknown, "FOREIGN_SCHEMA", "schema id 99");
            assertThat(kept.headers()).containsEntry("trace", "base64:/w==");
        }
    }

    /** The registry is ours, and answers as Confluent's does: what a serializer writes before the body is its id. */
    @Test
    void idsAreLookedUpInTheRegistryThatGaveThem() throws Exception {
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        try (Brokers brokers = Brokers.start(1);
                RegistryServer server =
                        RegistryServer.builder(Parcels.publication()).port(0).start();
                ConfluentSource registry = ConfluentSource.of(server.uri())) {
            ForeignSchemaIds ids = ForeignSchemaIds.registeredIn(registry, "parcels");
            String topic = brokers.topic(1, Map.of());
            try (KafkaProducer<byte[], byte[]> producer = brokers.producer(Map.of())) {
                send(producer, topic, prefixed(shortId(idOf(server, 1)), Parcels.old(1)), Map.of());
                send(producer, topic, prefixed(shortId(idOf(server, 2)), Parcels.current(2)), Map.of());
                byte[] contentId = eightBytes(idOf(server, 2));
                send(producer, topic, Parcels.current(3), Map.of("apicurio.value.contentId", contentId));
                send(producer, topic, prefixed(shortId(1), Parcels.current(4)), Map.of());
                // Ids that this registry cannot know are no outage of it.
                send(producer, topic, Parcels.current(5), Map.of("__value_schema_id", guid()));
                send(producer, topic, Parcels.current(6), Map.of("__value_schema_id", new byte[] {7}));
                send(producer, topic, Parcels.current(7), Map.of("apicurio.value.globalId", eightBytes(-1)));
                send(producer, topic, Parcels.current(8), Map.of("apicurio.value.contentId", eightBytes(1L << 40)));
            }
            try (KafkaBacklog backlog = KafkaBacklog.builder(brokers.connection())
                            .topic(topic)
                            .group("integration")
                            .quarantine(quarantine)
                            .foreign(ids)
                            .build();
                    KafkaConsumer<byte[], byte[]> yours = brokers.consumer("integration", Map.of())) {
                BacklogReport before = backlog.read("parcels");
                assertThat(before.version(1).waiting()).isEqualTo(1);
                assertThat(before.version(2).waiting()).isEqualTo(2);
                assertThat(before.unidentified().waiting()).isEqualTo(5);
                yours.assign(List.of(new TopicPartition(topic, 0)));
                try (ContractConsumer consumer = ContractConsumer.builder(
                                KafkaSource.builder(yours).foreign(ids).build(), quarantine)
                        .read(Parcels.reader(), (reading, position) -> {})
                        .build()) {
                    assertThat(consumer.drain()).isEqualTo(new Consumption(3, 5));
                }
            }
        }
        assertThat(quarantine.list())
                .hasSize(5)
                .allSatisfy(entry -> assertThat(Files.readString(entry.folder().resolve("reason.json")))
                        .contains("FOREIGN_SCHEMA"));
    }

    /** Nothing is quarantined for an outage: whoever asks is told that nobody answered. */
    @Test
    void aRegistryThatCannotBeAskedIsNoAnswer() throws IOException {
        try (ConfluentSource nobody = ConfluentSource.of(URI.create("http://127.0.0.1:" + FreePort.find() + "/"))) {
            ForeignSchemaIds ids = ForeignSchemaIds.registeredIn(nobody, "parcels");

            assertThatThrownBy(() -> ids.contract(new ForeignSchemaId(Kind.PREFIXED_ID, "7")))
                    .isInstanceOf(IOException.class);
        }
    }

    private static int idOf(RegistryServer server, int version) throws Exception {
        URI address = server.uri().resolve("subjects/parcels/versions/" + version);
        String answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher id = Pattern.compile("\"id\":\\s*([0-9]+)").matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return Integer.parseInt(id.group(1));
    }

    private static byte[] shortId(int id) {
        return ByteBuffer.allocate(5).put((byte) 0).putInt(id).array();
    }

    private static Payload assertKeptWhole(
            DirectoryQuarantine quarantine, String claims, byte[] body, String reason, String detail) throws Exception {
        DirectoryQuarantine.Entry entry = quarantine.list().stream()
                .filter(one -> one.claims().equals(claims))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(entry.folder().resolve("reason.json")))
                .contains(reason)
                .contains(detail);
        Payload kept = quarantine.read(entry);
        assertThat(kept.body()).isEqualTo(body);
        return kept;
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, String topic, byte[] value, Map<String, byte[]> headers)
            throws Exception {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, value);
        headers.forEach((name, content) -> record.headers().add(name, content));
        producer.send(record).get();
    }

    private static byte[] prefixed(byte[] prefix, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(prefix);
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static byte[] longId(long id) {
        return ByteBuffer.allocate(9).put((byte) 0).putLong(id).array();
    }

    private static byte[] guid() {
        return ByteBuffer.allocate(17)
                .put((byte) 1)
                .putLong(GUID.getMostSignificantBits())
                .putLong(GUID.getLeastSignificantBits())
                .array();
    }

    private static byte[] eightBytes(long id) {
        return ByteBuffer.allocate(8).putLong(id).array();
    }
}
