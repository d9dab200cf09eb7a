package dev.douane.payload.directory;

import java.nio.file.Path;

/** Told what a directory queue holds, one entry after the other, in the order in which the device lists them. */
public interface QueueVisitor {
    /**
     * A payload in place.
     *
     * @param entry what its name tells; the same object for every payload, so nothing of it may be kept but what its
     *     methods return
     */
    void payload(QueueEntry entry);

    /**
     * A file whose name this queue did not give.
     *
     * @param path where it is
     */
    void stranger(Path path);
}
