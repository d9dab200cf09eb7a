package dev.douane.samples.queues.s3;

import java.nio.file.Path;

/** An S3 server in a process of its own, to be killed; what it took is in a folder. */
final class BucketProcess {
    private BucketProcess() {}

    /** Listens until it is killed; says so when it does. */
    public static void main(String[] arguments) throws Exception {
        try (BucketServer server = BucketServer.in(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println("listening on " + server.port());
            System.in.read();
        }
    }
}
