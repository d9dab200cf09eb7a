package dev.douane.samples.queues.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system of a few kilobytes, mounted for a test. Takes root, or sudo without a password. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final List<String> asRoot;

    private SmallDisk(Path folder, List<String> asRoot) {
        this.folder = folder;
        this.asRoot = asRoot;
    }

    /** Mounts one, or skips the test where that is not allowed. */
    static SmallDisk mount(Path folder, int kilobytes) throws Exception {
        Files.createDirectories(folder);
        for (List<String> asRoot : List.of(List.<String>of(), List.of("sudo", "-n"))) {
            String options = "size=" + kilobytes + "k,mode=777";
            if (runs(asRoot, "mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString())) {
                return new SmallDisk(folder, asRoot);
            }
        }
        return Assumptions.abort("No disk was filled: neither this user nor sudo may mount a file system here");
    }

    Path folder() {
        return folder;
    }

    void grow(int kilobytes) throws Exception {
        String options = "remount,size=" + kilobytes + "k";
        assertThat(runs(asRoot, "mount", "-o", options, folder.toString())).isTrue();
    }

    private static boolean runs(List<String> asRoot, String... command) throws InterruptedException {
        List<String> whole = new ArrayList<>(asRoot);
        whole.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such command here.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            assertThat(runs(asRoot, "umount", folder.toString())).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a file system was unmounted", e);
        }
    }
}
