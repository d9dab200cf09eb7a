package dev.douane.consumer.directory;

import dev.douane.consumer.Consumption;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.ContractReader;
import dev.douane.consumer.DirectoryQueueFixture;
import dev.douane.consumer.Towns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An Integration service that writes down what it reads, and dies as kill -9 would have it after so many payloads. */
final class ReadingProcess {
    static final int KILLED = 137;

    private ReadingProcess() {}

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        int dieAt = Integer.parseInt(args[1]);
        boolean beforeItIsWritten = Boolean.parseBoolean(args[2]);
        Path warehouse = root.resolve("warehouse.txt");
        DirectoryQueueFixture fixture = new DirectoryQueueFixture(root);
        int[] taken = {0};
        try (ContractConsumer consumer = ContractConsumer.builder(fixture.source(), fixture.quarantine())
                .read(ContractReader.of(Towns.V2.class), (reading, position) -> {
                    taken[0]++;
                    if (taken[0] == dieAt && beforeItIsWritten) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                    Files.writeString(
                            warehouse,
                            position + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND,
                            StandardOpenOption.SYNC);
                    if (taken[0] == dieAt) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                })
                .build()) {
            Consumption done = consumer.drain();
            Files.writeString(root.resolve("done.txt"), done.toString());
        }
    }
}
