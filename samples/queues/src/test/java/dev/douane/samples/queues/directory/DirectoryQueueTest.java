package dev.douane.samples.queues.directory;

import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.directory.DirectoryBacklog;
import dev.douane.consumer.directory.DirectorySource;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.payload.Payload;
import dev.douane.payload.directory.QueueDirectory;
import dev.douane.producer.QueueSink;
import dev.douane.producer.directory.DirectorySink;
import dev.douane.samples.queues.kit.QueueFixture;
import dev.douane.samples.queues.kit.QueueKit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

class DirectoryQueueTest extends QueueKit {
    @Override
    protected QueueFixture open(Path temporary) {
        return new OnDisk(temporary);
    }

    private record OnDisk(Path root) implements QueueFixture {
        @Override
        public QueueSink sink() throws IOException {
            return DirectorySink.open(root);
        }

        @Override
        public void sendRaw(Payload payload) throws IOException {
            QueueDirectory.open(root).append(payload, Instant.now());
        }

        @Override
        public QueueSource source() throws IOException {
            return DirectorySource.open(root, "integration");
        }

        @Override
        public BacklogReader backlog(CountedQuarantine quarantine) throws IOException {
            return DirectoryBacklog.of(root, "integration", quarantine, Clock.systemUTC());
        }

        @Override
        public boolean retains() {
            return true;
        }

        @Override
        public void close() {}
    }
}
