package dev.douane.payload.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives out the queue's numbers, one after the other over all processes. A number is written down before its payload
 * is renamed into place, so that none is ever given twice; a crash in between leaves a gap, which means nothing.
 */
final class QueueSequence {
    private static final int DIGITS = 19;
    // The operating system's lock is the process's: threads of one process need one of their own.
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path file;
    private final Recovery recovery;
    private final ReentrantLock threads;

    QueueSequence(Path file, Recovery recovery) {
        this.file = file.toAbsolutePath().normalize();
        this.recovery = recovery;
        this.threads = LOCKS.computeIfAbsent(this.file, key -> new ReentrantLock());
    }

    /** Finds a number that none given out exceeds, where the file that knows it was lost or torn. */
    @FunctionalInterface
    interface Recovery {
        long highest() throws IOException;
    }

    /** What happens to a number while nobody else can get one. */
    @FunctionalInterface
    interface Numbered<T> {
        T with(long number) throws IOException;
    }

    <T> T next(Numbered<T> action, Steps steps) throws IOException {
        return locked(channel -> {
            long number = Math.addExact(last(channel), 1);
            steps.reached(Steps.Step.LOCKED);
            write(channel, number);
            steps.reached(Steps.Step.NUMBERED);
            return action.with(number);
        });
    }

    /** The last number given out. Whatever carries it or a lower one is in place by now, or never will be. */
    long last() throws IOException {
        return locked(this::last);
    }

    private <T> T locked(Locked<T> action) throws IOException {
        threads.lock();
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("The lock on " + file + " was lost");
            }
            return action.with(channel);
        } finally {
            threads.unlock();
        }
    }

    private interface Locked<T> {
        T with(FileChannel channel) throws IOException;
    }

    private long last(FileChannel channel) throws IOException {
        ByteBuffer digits = ByteBuffer.allocate(DIGITS);
        int read;
        do {
            read = channel.read(digits, digits.position());
        } while (read > 0);
        String text = new String(digits.array(), 0, digits.position(), StandardCharsets.US_ASCII);
        return text.matches("[0-9]{" + DIGITS + "}") ? Long.parseLong(text) : recovery.highest();
    }

    private static void write(FileChannel channel, long number) throws IOException {
        ByteBuffer digits = StandardCharsets.US_ASCII.encode(String.format(Locale.ROOT, "%0" + DIGITS + "d", number));
        while (digits.hasRemaining()) {
            channel.write(digits, digits.position());
        }
        channel.force(false);
    }
}
