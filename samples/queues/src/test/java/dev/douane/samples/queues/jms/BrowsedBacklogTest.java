package dev.douane.samples.queues.jms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.jms.BrowsedBacklog;
import dev.douane.consumer.jms.JmsSource;
import dev.douane.samples.queues.kit.FreePort;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser is believed only as far as the broker's count goes. */
class BrowsedBacklogTest {
    // More than Artemis hands a browser of the default window before it stops.
    private static final int MANY = 3_000;

    @TempDir
    Path folder;

    private ArtemisBroker broker;
    private DirectoryQuarantine quarantine;

    @BeforeEach
    void start() throws Exception {
        broker = ArtemisBroker.inMemory(FreePort.find());
        quarantine = DirectoryQuarantine.open(folder);
    }

    @AfterEach
    void stop() throws IOException {
        broker.close();
    }

    @Test
    void aBrowserThatShowsEverythingIsExact() throws Exception {
        send(100);

        BacklogReport report = backlog("consumerWindowSize=-1").read("parcels");

        assertThat(report.version(1).waiting()).isEqualTo(50);
        assertThat(report.version(2).waiting()).isEqualTo(50);
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
    }

    @Test
    void aBrowserThatEndsEarlyIsNotBelieved() throws Exception {
        send(MANY);

        BacklogReport report = backlog("consumerWindowSize=1000").read("parcels");

        long shown = report.version(1).waiting() + report.version(2).waiting();
        assertThat(shown).isLessThan(MANY);
        assertThat(report.coverage())
                .isInstanceOfSatisfying(
                        Coverage.Sampled.class,
                        sampled -> assertThat(sampled.why())
                                .contains("showed " + shown)
                                .contains(MANY + " before"));
    }

    @Test
    void whatAConsumerHasFetchedIsMissed() throws Exception {
        send(10);
        ConnectionFactory factory = broker.connections("consumerWindowSize=-1");
        try (QueueSource source = JmsSource.open(factory, ArtemisBroker.QUEUE)) {
            assertThat(source.next(Duration.ofSeconds(30))).isPresent();

            assertThat(backlog("consumerWindowSize=-1").read("parcels").coverage())
                    .isInstanceOf(Coverage.Sampled.class);
        }
    }

    @Test
    void withoutACountNothingIsExact() throws Exception {
        assertThat(BrowsedBacklog.of(broker.connections(), ArtemisBroker.QUEUE, quarantine, Clock.systemUTC())
                        .read("parcels")
                        .coverage())
                .isInstanceOf(Coverage.Sampled.class);
    }

    private BrowsedBacklog backlog(String settings) {
        return BrowsedBacklog.of(broker.connections(settings), ArtemisBroker.QUEUE, quarantine, Clock.systemUTC())
                .checkedAgainst(broker::messages);
    }

    private void send(int messages) throws JMSException {
        try (JMSContext context = broker.connections().createContext()) {
            JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            for (int i = 0; i < messages; i++) {
                Message message = context.createTextMessage("{}");
                message.setStringProperty("contract_name", "parcels");
                message.setIntProperty("contract_version", 1 + i % 2);
                producer.send(context.createQueue(ArtemisBroker.QUEUE), message);
            }
        }
    }
}
