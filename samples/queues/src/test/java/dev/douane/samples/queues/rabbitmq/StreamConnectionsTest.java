package dev.douane.samples.queues.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.stream.Address;
import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.Producer;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.rabbitmq.stream.StreamSink;
import dev.douane.samples.queues.kit.FaultyProxy;
import dev.douane.samples.queues.kit.ParcelBooks;
import dev.douane.samples.queues.kit.Parcels;
import dev.douane.samples.queues.kit.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream whose connection stalls, and whose consumer is killed. */
@Tag("streams")
class StreamConnectionsTest {
    @TempDir
    Path folder;

    @Test
    void aConnectionThatStallsAndAConsumerThatIsKilledLoseNothing() throws Exception {
        ParcelBooks books = new ParcelBooks();
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        try (RabbitBroker broker = RabbitBroker.start(folder.resolve("broker"));
                RabbitStream stream = RabbitStream.create(broker, "parcels");
                Parcels parcels = new Parcels(folder.resolve("published"))) {
            sendOneWithoutAnAnswer(broker, stream, parcels);
            books.sendAll(parcels.oldProducer(stream.sink()), 20);
            // What was not answered did land.
            assertThat(stream.backlog(quarantine).read("parcels").version(1).waiting())
                    .isEqualTo(22);

            String port = Integer.toString(broker.streamPort());
            try (ServerProcess consumer =
                    ServerProcess.start(UnacknowledgingStreamProcess.class, port, stream.name(), "9")) {
                consumer.kill();
            }
            BacklogReport report = stream.backlog(quarantine).read("parcels");
            assertThat(report.version(1).retained()).isEqualTo(9);
            assertThat(report.version(1).waiting()).isEqualTo(13);

            books.handledElsewhere(8);
            try (QueueSource source = stream.source()) {
                books.readAll(source);
            }
            books.assertNothingIsLost(20);
            assertThat(books.readTwice()).isEqualTo(1);
        }
    }

    /** Parcel 0 with an answer, and once more without. */
    private static void sendOneWithoutAnAnswer(RabbitBroker broker, RabbitStream stream, Parcels parcels)
            throws IOException {
        try (FaultyProxy proxy = FaultyProxy.before(broker.streamPort());
                Environment stalling = Environment.builder()
                        .host("127.0.0.1")
                        .port(proxy.port())
                        .addressResolver(leader -> new Address("127.0.0.1", proxy.port()))
                        .build()) {
            Producer sending = stalling.producerBuilder().stream(stream.name()).build();
            ContractProducer producer = parcels.oldProducer(StreamSink.of(sending, Duration.ofSeconds(2)));
            producer.send(Parcels.old(0));
            proxy.holdAnswers();
            assertThatThrownBy(() -> producer.send(Parcels.old(0)))
                    .isInstanceOfSatisfying(
                            EnqueueFailedException.class,
                            failed -> assertThat(failed.outcomeUnknown()).isTrue());
            proxy.letGo();
        }
    }
}
