package dev.douane.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The three moves of a file that survives a crash: write aside and flush, rename into place, flush the folder. After a
 * crash between any two of them a reader sees the old content or the new one, never a part.
 */
public final class DurableFiles {
    private static final boolean POSIX = !System.getProperty("os.name", "").startsWith("Windows");

    private DurableFiles() {}

    /**
     * Writes a new file and flushes it to the device.
     *
     * @param file a path that does not exist yet
     * @param content what to write
     * @throws IOException if the file exists or the device fails
     */
    public static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /**
     * Renames a file or folder into place, atomically, and flushes the folder that now holds it.
     *
     * @param from what {@link #write} wrote, on the same file system
     * @param to where it belongs; a file that is there is replaced
     * @throws IOException if the file system cannot rename atomically, or fails
     */
    public static void moveIntoPlace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        flushFolder(folderOf(to));
    }

    /**
     * Replaces a file's content atomically. One writer at a time for each file: what is written aside has a fixed name,
     * so that what a dead writer left is overwritten rather than piled up.
     *
     * @param file the file; its folder exists
     * @param content the new content
     * @throws IOException if the device fails; the old content is then still there
     */
    public static void replace(Path file, byte[] content) throws IOException {
        // Not a createTempFile: its files are its owner's alone, and whoever serves the folder is somebody else.
        Path aside = folderOf(file).resolve("." + file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(aside);
            write(aside, content);
            moveIntoPlace(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /**
     * Makes a folder and flushes the folder above it, so that a file in it cannot be lost with it.
     *
     * @param folder the folder to make, with its missing parents; one that exists is left as it is
     * @throws IOException if the device fails
     */
    public static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            createFolder(parent);
        }
        Files.createDirectories(folder);
        if (parent != null) {
            flushFolder(parent);
        }
    }

    /**
     * Makes the folder of a file, as {@link #createFolder} does.
     *
     * @param file a file that may not be there yet
     * @throws IOException if the device fails
     */
    public static void createFolderOf(Path file) throws IOException {
        createFolder(folderOf(file));
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("Expected a file in a folder, but was " + file);
        }
        return folder;
    }

    private static void flushFolder(Path folder) throws IOException {
        // Windows cannot open a folder, and journals its renames itself.
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
