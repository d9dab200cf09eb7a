package dev.douane.registry.source;

import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A process that keeps one document after the other in a snapshot, as often as it is told, and says how it went. */
final class SnapshotProcess {
    static final RegistryRoute ROUTE = new RegistryRoute.History("communes");

    private SnapshotProcess() {}

    /** A body of one letter, so that a mixture is seen. */
    static byte[] body(int number, int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) ('a' + number % 26));
        return body;
    }

    public static void main(String[] args) {
        FolderSnapshot snapshot = FolderSnapshot.of(Path.of(args[0]), "http://registry/");
        int length = Integer.parseInt(args[1]);
        long most = Long.parseLong(args[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        for (int number = 1; number <= most; number++) {
            try {
                snapshot.write(
                        ROUTE,
                        new DocumentCopy(body(number, length), Optional.empty(), Optional.empty(), Instant.EPOCH));
                out.println(number);
            } catch (IOException e) {
                out.println("failed: " + e.getMessage());
                return;
            }
        }
    }
}
