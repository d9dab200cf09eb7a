package dev.douane.samples.queues.s3;

import dev.douane.consumer.QueueSource;
import dev.douane.consumer.s3.S3Source;
import java.time.Duration;
import software.amazon.awssdk.services.s3.S3Client;

/** A consumer in a process of its own, to be killed when it has handled an object and not yet acknowledged it. */
final class UnacknowledgingProcess {
    private UnacknowledgingProcess() {}

    /** Acknowledges so many, handles one more, and says so. */
    public static void main(String[] arguments) throws Exception {
        try (S3Client client =
                        BucketServer.builder(Integer.parseInt(arguments[0])).build();
                QueueSource source = S3Source.open(client, BucketServer.BUCKET, arguments[2], "integration")) {
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                source.next(Duration.ofSeconds(30)).orElseThrow().acknowledge();
            }
            String position = source.next(Duration.ofSeconds(30)).orElseThrow().position();
            System.out.println("handled " + position);
            System.in.read();
        }
    }
}
