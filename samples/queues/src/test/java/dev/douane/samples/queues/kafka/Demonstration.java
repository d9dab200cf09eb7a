package dev.douane.samples.queues.kafka;

import dev.douane.samples.queues.kit.Parcels;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A contract's life on three real brokers, one of which is lost in the middle. Ends with 1 if anything is not as expected;
 * {@code ./mvnw -q -Pdemo-kafka} plays it.
 */
public final class Demonstration {
    private Demonstration() {}

    /**
     * Plays the demonstration and ends the process.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // The test kit of the brokers tells how it formats its folders.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.exit(play(out));
    }

    /** Plays it, and answers 0 if everything was as expected. */
    static int play(PrintStream out) {
        Told told = new Told(out);
        try {
            Path folder = Files.createTempDirectory("douane-demo-kafka");
            try (Brokers brokers = Brokers.start(3);
                    Parcels parcels = new Parcels(folder.resolve("published"));
                    Story story = new Story(brokers, parcels, folder, told)) {
                story.first();
                story.incident();
                story.newVersion();
                story.lostBroker();
                story.retirement();
                story.reconciliation();
            }
            out.println();
            out.println("All " + told.met() + " expectations met.");
            return 0;
        } catch (Exception | AssertionError e) {
            out.println("FAILED.");
            e.printStackTrace(out);
            return 1;
        }
    }
}
