package dev.douane.consumer.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One writer at a time, among threads and processes: what was checked stays true until it is written. */
final class FolderLock implements AutoCloseable {
    private static final String FILE = ".publishing.lock";

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            // The lock lives as long as its channel.
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            throw busy(folder, e);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        if (!taken) {
            throw busy(folder, null);
        }
        return new FolderLock(folder, channel);
    }

    private static IOException busy(Path folder, @Nullable Exception cause) {
        return new IOException(
                "Another publication is being written to " + folder + "; run this one again when it is done", cause);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
