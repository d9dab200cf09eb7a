package dev.douane.consumer;

import dev.douane.consumer.directory.DirectoryBacklog;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.directory.DirectorySource;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import dev.douane.payload.ProducerId;
import dev.douane.payload.directory.QueueDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** A real directory queue with a consumer named integration, at a fixed time. */
public final class DirectoryQueueFixture {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Path queueRoot;
    private final QueueDirectory queue;
    private final DirectoryQuarantine quarantine;

    public DirectoryQueueFixture(Path root) throws IOException {
        this.queueRoot = root.resolve("queue");
        this.queue = QueueDirectory.open(queueRoot);
        this.quarantine = DirectoryQuarantine.open(root.resolve("quarantine"));
    }

    public Path queueRoot() {
        return queueRoot;
    }

    public QueueDirectory queue() {
        return queue;
    }

    public DirectoryQuarantine quarantine() {
        return quarantine;
    }

    public DirectoryBacklog backlog() throws IOException {
        return DirectoryBacklog.of(queueRoot, "integration", quarantine, CLOCK);
    }

    public DirectorySource source() throws IOException {
        return DirectorySource.open(queueRoot, "integration");
    }

    public void enqueue(String contract, String producer, Instant enqueuedAt, String body) throws IOException {
        ContractHeaders headers = new ContractHeaders(
                ContractId.parse(contract),
                Optional.empty(),
                Optional.of(ProducerId.parse(producer)),
                Optional.of(enqueuedAt));
        queue.append(Payload.of(body.getBytes(StandardCharsets.UTF_8), headers), enqueuedAt);
    }

    public void enqueueUnstamped(String body) throws IOException {
        queue.append(Payload.unstamped(body.getBytes(StandardCharsets.UTF_8)), NOW);
    }
}
