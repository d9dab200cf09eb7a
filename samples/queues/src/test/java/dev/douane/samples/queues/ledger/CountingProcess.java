package dev.douane.samples.queues.ledger;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.directory.DirectorySource;
import dev.douane.consumer.ledger.LedgerSource;
import dev.douane.payload.ledger.DirectoryLedger;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.directory.DirectorySink;
import dev.douane.producer.ledger.LedgerSink;
import dev.douane.samples.queues.kit.Parcels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Sends to a directory queue, or reads from it, keeps the ledger, and does so until it is killed. */
final class CountingProcess {
    private CountingProcess() {}

    /** Says so when it is at work. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        DirectoryLedger ledger = DirectoryLedger.open(folder.resolve("ledger"));
        if (arguments[0].equals("send")) {
            send(folder, ledger);
        } else {
            read(folder, ledger);
        }
    }

    private static void send(Path folder, DirectoryLedger ledger) throws Exception {
        try (Parcels parcels = new Parcels(folder.resolve("published"))) {
            ContractProducer producer = parcels.oldProducer(
                    LedgerSink.of(DirectorySink.open(folder.resolve("queue")), ledger, "parcels", "post-office"));
            for (int number = 0; ; number++) {
                producer.send(Parcels.old(number));
                if (number == 20) {
                    System.out.println("sending");
                }
            }
        }
    }

    private static void read(Path folder, DirectoryLedger ledger) throws Exception {
        try (QueueSource source = LedgerSource.of(
                DirectorySource.open(folder.resolve("queue"), "integration"), ledger, "parcels", "integration")) {
            System.out.println("reading");
            while (true) {
                Optional<Delivery> next = source.next(Duration.ofMillis(100));
                if (next.isPresent()) {
                    next.get().acknowledge();
                }
            }
        }
    }
}
