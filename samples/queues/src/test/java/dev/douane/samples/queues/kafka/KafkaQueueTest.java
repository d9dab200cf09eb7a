package dev.douane.samples.queues.kafka;

import dev.douane.samples.queues.kit.QueueFixture;
import dev.douane.samples.queues.kit.QueueKit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class KafkaQueueTest extends QueueKit {
    private static Brokers brokers;

    @BeforeAll
    static void start() throws Exception {
        brokers = Brokers.start(1);
    }

    @AfterAll
    static void stop() throws Exception {
        brokers.close();
    }

    @Override
    protected QueueFixture open(Path temporary) throws Exception {
        return new TopicFixture(brokers, temporary);
    }
}
