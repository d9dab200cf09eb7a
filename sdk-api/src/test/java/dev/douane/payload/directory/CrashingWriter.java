package dev.douane.payload.directory;

import dev.douane.payload.Payload;
import java.nio.file.Path;
import java.time.Instant;

/** A process that dies at one step of an append, as kill -9 would have it: no finally block, no shutdown hook. */
final class CrashingWriter {
    static final int KILLED = 137;

    private CrashingWriter() {}

    public static void main(String[] args) throws Exception {
        Steps.Step last = Steps.Step.valueOf(args[1]);
        QueueDirectory queue = QueueDirectory.open(Path.of(args[0]), step -> {
            if (step == last) {
                Runtime.getRuntime().halt(KILLED);
            }
        });
        queue.append(Payload.unstamped(QueueCrashTest.body()), Instant.EPOCH);
    }
}
