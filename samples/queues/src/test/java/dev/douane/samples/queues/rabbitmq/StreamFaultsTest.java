package dev.douane.samples.queues.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.samples.queues.kit.ParcelBooks;
import dev.douane.samples.queues.kit.Parcels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream whose broker is killed while it is sent to and read from. */
@Tag("streams")
class StreamFaultsTest {
    @TempDir
    Path folder;

    @Test
    void aBrokerKilledWhileItIsSentToAndReadLosesNothing() throws Exception {
        ParcelBooks books = new ParcelBooks();
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        try (RabbitBroker broker = RabbitBroker.start(folder.resolve("broker"));
                RabbitStream stream = RabbitStream.create(broker, "parcels");
                Parcels parcels = new Parcels(folder.resolve("published"))) {
            broker.disk().awaitDeclaration(stream.name());
            broker.disk().awaitStreams();
            BacklogReader backlog = stream.backlog(quarantine);
            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(() -> books.sendAll(parcels.oldProducer(stream.sink()), 300));
            books.awaitSent(50);
            try (QueueSource source = stream.source()) {
                for (int i = 0; i < 20; i++) {
                    books.handle(source.next(Duration.ofSeconds(30)).orElseThrow());
                }
                broker.killAndRestart();
                assertThatThrownBy(() -> acknowledgeOn(source)).isInstanceOf(IOException.class);
            }
            sending.get(120, TimeUnit.SECONDS);

            BacklogReport before = backlog.read("parcels");
            try (QueueSource again = stream.source()) {
                books.readAll(again);
            }

            books.assertNothingIsLost(300);
            assertThat(before.version(1).retained()).isGreaterThanOrEqualTo(20);
            assertThat(before.version(1).waiting())
                    .isGreaterThanOrEqualTo(300 - before.version(1).retained());
            BacklogReport after = backlog.read("parcels");
            assertThat(after.version(1).waiting()).isZero();
            assertThat(after.coverage()).isEqualTo(new Coverage.Exact());
        }
    }

    /** What had arrived before the broker died is still handed over, and nobody takes note of it. */
    private static void acknowledgeOn(QueueSource source) throws IOException, InterruptedException {
        while (true) {
            Delivery delivery = source.next(Duration.ofSeconds(30)).orElseThrow();
            delivery.acknowledge();
        }
    }
}
