package dev.douane.consumer.publication;

import java.io.IOException;
import java.nio.file.Path;

/** A job of a CI that publishes one version after the other, says so, and may be killed at any moment. */
final class PublishingProcess {
    private PublishingProcess() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int written = 0;
        for (int version = 1; version <= PublishingProcessesTest.VERSIONS; ) {
            try {
                StaticPublication.write(PublishingProcessesTest.upTo(version), folder);
                version++;
                written++;
                System.out.println("version " + (version - 1));
            } catch (IOException e) {
                // Another one publishes: the next attempt finds what it wrote.
                if (!String.valueOf(e.getMessage()).contains("Another publication is being written")) {
                    throw e;
                }
            }
        }
        System.out.println("written " + written);
    }
}
