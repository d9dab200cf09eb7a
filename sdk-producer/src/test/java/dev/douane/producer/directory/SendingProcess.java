package dev.douane.producer.directory;

import dev.douane.producer.ContractProducer;
import dev.douane.producer.InMemoryRegistry;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A provider that sends numbered payloads until it is killed, and says of each that it was sent. */
final class SendingProcess {
    private static final String PADDING = " ".repeat(200_000);

    private SendingProcess() {}

    public static void main(String[] args) throws Exception {
        InMemoryRegistry registry = new InMemoryRegistry().publish("numbers@1", "{\"type\": \"integer\"}");
        ContractProducer producer =
                ContractProducer.of(registry, DirectorySink.open(Path.of(args[0])), "numbers@1", "sending-process/1.0");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        for (int number = 1; ; number++) {
            producer.send((number + PADDING).getBytes(StandardCharsets.US_ASCII));
            out.println(number);
        }
    }
}
