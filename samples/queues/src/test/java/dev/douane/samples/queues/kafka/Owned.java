package dev.douane.samples.queues.kafka;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;

/** A source that closes the consumer behind it, too: the next one of the group then gets its partitions at once. */
record Owned(QueueSource source, Consumer<?, ?> consumer) implements QueueSource {
    @Override
    public Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException {
        return source.next(maxWait);
    }

    @Override
    public void close() throws IOException {
        source.close();
        consumer.close();
    }
}
