package dev.douane.samples.queues.kafka;

import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.kafka.KafkaSource;
import dev.douane.samples.queues.kit.Parcels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** An Integration service that writes down what it reads, and dies as kill -9 would have it before it acknowledges. */
final class DyingReader {
    static final int KILLED = 137;

    private DyingReader() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[2]);
        int dieAt = Integer.parseInt(args[3]);
        int[] taken = {0};
        // A member that comes back under its name need not wait until the group has given up the one that died.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                args[0],
                "group.id",
                args[1],
                "group.instance.id",
                "one",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<byte[], byte[]> yours =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            yours.subscribe(List.of(args[1]));
            try (ContractConsumer consumer = ContractConsumer.builder(
                            KafkaSource.of(yours), DirectoryQuarantine.open(folder.resolve("quarantine")))
                    .read(Parcels.reader(), (reading, position) -> {
                        Files.writeString(
                                folder.resolve("warehouse.txt"),
                                reading.value().number() + "\n",
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND);
                        taken[0]++;
                        if (taken[0] == dieAt) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    })
                    .build()) {
                System.out.println(consumer.drain());
            }
        }
    }
}
