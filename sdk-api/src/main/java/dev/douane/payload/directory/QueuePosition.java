package dev.douane.payload.directory;

import dev.douane.internal.DurableFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How far a consumer has come: the number of the last payload it acknowledged. Its own small file. */
public final class QueuePosition {
    private static final Pattern CONSUMER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String LOCK = ".lock";

    // POSIX drops a process's lock when any descriptor of the file is closed, so a second claim must not even open it.
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path file;
    private final String consumer;

    QueuePosition(Path folder, String consumer) {
        if (!CONSUMER.matcher(consumer).matches() || consumer.endsWith(LOCK)) {
            throw new IllegalArgumentException("Expected a consumer's name of letters, digits, '.', '_' and '-', at "
                    + "most 64 characters, not ending with '" + LOCK + "'");
        }
        this.folder = folder.toAbsolutePath().normalize();
        this.file = this.folder.resolve(consumer);
        this.consumer = consumer;
    }

    /**
     * Reads the position.
     *
     * @return the last number acknowledged, or 0 if there was none
     * @throws IOException if the device fails, or the file holds something else
     */
    public long read() throws IOException {
        try {
            return parse(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /**
     * Moves the position, atomically and durably.
     *
     * @param sequence the number of a payload that is now done with, as all before it are
     * @throws IOException if the device fails; the old position then stands
     */
    public void acknowledge(long sequence) throws IOException {
        DurableFiles.replace(file, Long.toString(sequence).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Makes this process the one that moves the position: two that read the same queue under the same name would
     * undo each other's acknowledgements.
     *
     * @return what to close when done; the operating system does it if the process dies
     * @throws IOException if another reader has it, or the device fails
     */
    public Claim claim() throws IOException {
        Path lockFile = folder.resolve(consumer + LOCK);
        if (!CLAIMED.add(lockFile)) {
            throw taken();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw taken();
            }
            return new Claim(lockFile, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            CLAIMED.remove(lockFile);
            throw e;
        }
    }

    private IOException taken() {
        return new IOException("Another consumer named '" + consumer + "' is reading the queue of " + folder
                + ". Stop it first, or give this one another name");
    }

    /** The right to move a position, until closed. */
    public static final class Claim implements Closeable {
        private final Path lockFile;
        private final FileChannel channel;

        private Claim(Path lockFile, FileChannel channel) {
            this.lockFile = lockFile;
            this.channel = channel;
        }

        /** Gives the position up; doing it twice does nothing more. */
        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                channel.close();
                CLAIMED.remove(lockFile);
            }
        }
    }

    /** How far each consumer of a queue has come; empty if there is none yet. */
    static LongSummaryStatistics all(Path folder) throws IOException {
        LongSummaryStatistics positions = new LongSummaryStatistics();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (CONSUMER.matcher(name).matches() && !name.endsWith(LOCK)) {
                    positions.accept(parse(file));
                }
            }
        }
        return positions;
    }

    private static long parse(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        if (!text.matches("[0-9]{1,19}")) {
            throw new IOException("Expected a number in " + file + "; restore it, or delete it to read all again");
        }
        return Long.parseLong(text);
    }
}
