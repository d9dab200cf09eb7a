package dev.douane.producer.spool;

import dev.douane.contract.ContractId;
import dev.douane.internal.DurableFiles;
import dev.douane.payload.Payload;
import dev.douane.payload.directory.QueueDirectory;
import dev.douane.payload.directory.QueuePosition;
import dev.douane.payload.directory.QueuedPayload;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Parked payloads of one contract: a directory queue with one reader, and a folder for what was refused. */
final class Spool implements Closeable {
    private static final String READER = "spool";

    private final QueueDirectory queue;
    private final QueuePosition position;
    private final QueuePosition.Claim claim;
    private final Path refused;
    private final Clock clock;

    private Spool(QueueDirectory queue, Clock clock) throws IOException {
        this.queue = queue;
        this.clock = clock;
        this.position = queue.position(READER);
        this.claim = position.claim();
        this.refused = queue.root().resolve("refused");
    }

    static Spool open(Path folder, ContractId contract, Clock clock) throws IOException {
        Spool spool = new Spool(QueueDirectory.open(folder.resolve(contract.toString())), clock);
        try {
            spool.removeDone();
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** What a process that died had sent and not yet removed. */
    private void removeDone() throws IOException {
        long done = position.read();
        for (QueuedPayload queued : queue.list().payloads()) {
            if (queued.sequence() <= done) {
                Files.deleteIfExists(queued.file());
            }
        }
    }

    void park(byte[] body) throws IOException {
        queue.append(Payload.unstamped(body), clock.instant());
    }

    /** What waits, oldest first. */
    List<QueuedPayload> waiting() throws IOException {
        return queue.listAfter(position.read()).payloads();
    }

    byte[] read(QueuedPayload parked) throws IOException {
        return queue.read(parked).body();
    }

    void done(QueuedPayload parked) throws IOException {
        position.acknowledge(parked.sequence());
        Files.deleteIfExists(parked.file());
    }

    /** Keeps what may not be sent. A process that died in between finds it kept already. */
    Path refuse(QueuedPayload parked, byte[] body) throws IOException {
        DurableFiles.createFolder(refused);
        Path kept = refused.resolve(String.valueOf(parked.file().getFileName()));
        try {
            DurableFiles.write(kept, body);
        } catch (FileAlreadyExistsException e) {
            DurableFiles.replace(kept, body);
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        claim.close();
    }
}
