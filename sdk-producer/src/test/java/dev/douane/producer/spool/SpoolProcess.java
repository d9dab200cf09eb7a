package dev.douane.producer.spool;

import dev.douane.producer.PayloadGate;
import dev.douane.producer.directory.DirectorySink;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.source.FolderSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A provider that sends numbers from one on, says which it got rid of, and may be killed at any moment. */
final class SpoolProcess {
    private SpoolProcess() {}

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        int first = Integer.parseInt(args[1]);
        int last = Integer.parseInt(args[2]);
        try (RegistryClient registry = RegistryClient.builder(FolderSource.of(root.resolve("registry")))
                        .build();
                SpoolingProducer producer = SpoolingProducer.builder(
                                PayloadGate.builder(registry)
                                        .contract("numbers@1")
                                        .producedBy("test/1.0")
                                        .build(),
                                DirectorySink.open(root.resolve("queue")),
                                root.resolve("spool"))
                        .every(Duration.ofHours(1))
                        .open()) {
            for (int number = first; number <= last; number++) {
                producer.send(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
                System.out.println(number);
            }
            if (last < first) {
                System.out.println("draining");
                System.out.println("drained " + producer.drain());
            }
        }
    }
}
