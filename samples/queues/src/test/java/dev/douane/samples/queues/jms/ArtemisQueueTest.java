package dev.douane.samples.queues.jms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.backlog.RetirementVerdict;
import dev.douane.consumer.jms.JmsSource;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.jms.JmsSink;
import dev.douane.samples.queues.kit.FreePort;
import dev.douane.samples.queues.kit.Parcels;
import dev.douane.samples.queues.kit.QueueFixture;
import dev.douane.samples.queues.kit.QueueKit;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArtemisQueueTest extends QueueKit {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    protected QueueFixture open(Path temporary) throws Exception {
        ArtemisBroker broker = ArtemisBroker.inMemory(FreePort.find());
        return new ArtemisQueue(broker, "");
    }

    private ConnectionFactory factory() {
        return ((ArtemisQueue) queue).factory();
    }

    @Test
    void whatAConsumerFetchedInAdvanceIsInFlightAndNotForgotten() throws Exception {
        for (int i = 0; i < 10; i++) {
            parcels.oldProducer(queue.sink()).send(Parcels.old(i));
        }
        try (QueueSource source = queue.source()) {
            assertThat(source.next(SOON)).isPresent();

            BacklogReport report = backlog.read("parcels");
            assertThat(report.version(1).inFlight()).isEqualTo(10);
            assertThat(report.version(1).waiting()).isZero();
            assertThat(report.version(1).oldestWaiting().orElseThrow().producer())
                    .isPresent();
            assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
            assertThat(RetirementCheck.of(report, 1)).isInstanceOf(RetirementVerdict.MustStay.class);
        }
    }

    @Test
    void lookingSetsNoRedeliveryFlag() throws Exception {
        parcels.oldProducer(queue.sink()).send(Parcels.old(1));
        for (int i = 0; i < 5; i++) {
            backlog.read("parcels");
        }
        try (JMSContext context = factory().createContext(JMSContext.CLIENT_ACKNOWLEDGE);
                JMSConsumer consumer = context.createConsumer(context.createQueue(ArtemisBroker.QUEUE))) {
            Message message = consumer.receive(SOON.toMillis());
            assertThat(message.getJMSRedelivered()).isFalse();
            assertThat(message.getIntProperty("JMSXDeliveryCount")).isEqualTo(1);
        }
    }

    @Test
    void whatTheBrokerGaveUpIsADeadLetter() throws Exception {
        parcels.oldProducer(queue.sink()).send(Parcels.old(1));
        for (int attempt = 0; attempt < 3; attempt++) {
            try (JMSContext context = factory().createContext(JMSContext.SESSION_TRANSACTED);
                    JMSConsumer consumer = context.createConsumer(context.createQueue(ArtemisBroker.QUEUE))) {
                consumer.receive(SOON.toMillis());
                context.rollback();
            }
        }

        BacklogReport report = backlog.read("parcels");
        assertThat(report.version(1).unacknowledged()).isZero();
        assertThat(report.version(1).deadLettered()).isEqualTo(1);
        assertThat(RetirementCheck.of(report, 1)).isInstanceOf(RetirementVerdict.MustStay.class);
    }

    @Test
    void aDeadLetterThatSomebodyHasFetchedIsNotGone() throws Exception {
        whatTheBrokerGaveUpIsADeadLetter();
        try (JMSContext context = factory().createContext(JMSContext.CLIENT_ACKNOWLEDGE);
                JMSConsumer undertaker = context.createConsumer(context.createQueue(ArtemisBroker.DEAD_LETTERS))) {
            assertThat(undertaker.receive(SOON.toMillis())).isNotNull();

            BacklogReport report = backlog.read("parcels");
            assertThat(report.version(1).deadLettered()).isEqualTo(1);
            assertThat(RetirementCheck.of(report, 1)).isInstanceOf(RetirementVerdict.MustStay.class);
        }
    }

    @Test
    void theOldestOfARareVersionIsFoundBehindManyOfAnother() throws Exception {
        ContractProducer current = parcels.newProducer(queue.sink());
        for (int i = 0; i < 250; i++) {
            current.send(Parcels.current(i));
        }
        parcels.oldProducer(queue.sink()).send(Parcels.old(1));

        BacklogReport report = backlog.read("parcels");
        assertThat(report.version(1).waiting()).isEqualTo(1);
        assertThat(report.version(1).oldestWaiting().orElseThrow().producer()).isPresent();
        assertThat(report.version(1).producers()).hasSize(1);
        assertThat(report.version(2).waiting()).isEqualTo(250);
        assertThat(report.version(2).oldestWaiting().orElseThrow().position()).startsWith("ID:");
    }

    /** Some applications copy a property that is not there as the text "null". */
    @Test
    void aMessageThatWritesNullForTheWholeIdIsCountedByNameAndVersion() throws Exception {
        try (JMSContext context = factory().createContext()) {
            Message message = context.createTextMessage("{}");
            message.setStringProperty("contract_name", "parcels");
            message.setIntProperty("contract_version", 1);
            message.setStringProperty("contract_id", "null");
            context.createProducer().send(context.createQueue(ArtemisBroker.QUEUE), message);
        }

        BacklogReport report = backlog.read("parcels");
        assertThat(report.version(1).waiting()).isEqualTo(1);
        assertThat(RetirementCheck.of(report, 1)).isInstanceOf(RetirementVerdict.MustStay.class);
    }

    @Test
    void whatIsScheduledForLaterWaits() throws Exception {
        try (JMSContext context = factory().createContext()) {
            Message message = context.createTextMessage("{}");
            message.setStringProperty("contract_name", "parcels");
            message.setIntProperty("contract_version", 1);
            context.createProducer()
                    .setDeliveryDelay(Duration.ofHours(1).toMillis())
                    .send(context.createQueue(ArtemisBroker.QUEUE), message);
        }

        BacklogReport report = backlog.read("parcels");
        assertThat(report.version(1).waiting()).isEqualTo(1);
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
    }

    @Test
    void theVersionIsANumberThatSelectorsCompare() throws Exception {
        parcels.oldProducer(queue.sink()).send(Parcels.old(1));
        parcels.newProducer(queue.sink()).send(Parcels.current(2));
        try (QueueSource source =
                JmsSource.open(factory(), ArtemisBroker.QUEUE, "contract_name = 'parcels' AND contract_version > 1")) {
            assertThat(source.next(SOON).orElseThrow().payload().body()).isEqualTo(Parcels.current(2));
        }
    }

    @Test
    void aSinkThatAsksForAContextEachTimeEnqueuesToo() throws Exception {
        parcels.newProducer(JmsSink.of(factory(), ArtemisBroker.QUEUE)).send(Parcels.current(1));

        assertThat(backlog.read("parcels").version(2).waiting()).isEqualTo(1);
    }

    @Test
    void anAcknowledgementOutOfOrderAcknowledgesNothingInAdvance() throws Exception {
        for (int i = 0; i < 2; i++) {
            parcels.oldProducer(queue.sink()).send(Parcels.old(i));
        }
        try (QueueSource source = queue.source()) {
            Delivery first = source.next(SOON).orElseThrow();
            assertThat(source.next(SOON)).isPresent();
            first.acknowledge();
        }
        // JMS cannot acknowledge the first without the second: both come again, none is lost.
        try (QueueSource source = queue.source()) {
            source.next(SOON).orElseThrow().acknowledge();
            Optional<Delivery> second = source.next(SOON);
            assertThat(second.orElseThrow().payload().body()).isEqualTo(Parcels.old(1));
        }
    }
}
