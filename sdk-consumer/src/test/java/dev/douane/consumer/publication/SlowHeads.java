package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.published;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A process of its own, for the JDK's server reads its properties once: a slow client for each of its threads. */
final class SlowHeads {
    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private SlowHeads() {}

    public static void main(String[] arguments) throws IOException {
        try (RegistryServer server =
                RegistryServer.builder(published(COMMUNES_1)).threads(THREADS).start()) {
            URI uri = server.uri();
            try (Crowd crowd = new Crowd(uri).join(THREADS, "GET /contracts.json HTTP/1.1\r\nX-Slow: ")) {
                int status = patiently(uri);
                // The server looks for late clients once in a while, so not all of them need go at once: the first to
                // go makes the room in which we are answered.
                System.out.println(status + " " + crowd.givenUp(THREADS, PATIENCE));
            }
        }
    }

    /** Whoever waited for a thread may be given up with those who had it, and asks again, as clients do. */
    private static int patiently(URI uri) throws IOException {
        for (int attempt = 1; attempt < 5; attempt++) {
            try {
                return RawHttp.send(uri, "GET /contracts.json HTTP/1.1").status();
            } catch (IOException e) {
                // Given up, or not answered in ten seconds.
            }
        }
        return RawHttp.send(uri, "GET /contracts.json HTTP/1.1").status();
    }
}
