package dev.douane.samples.queues.s3;

import dev.douane.producer.PayloadGate;
import dev.douane.producer.PayloadRejectedException;
import dev.douane.producer.StreamedPayload;
import dev.douane.producer.StreamingProducer;
import dev.douane.producer.s3.S3Sink;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.source.FolderSource;
import dev.douane.validation.ValidationLimits;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/** Sends one long list, in a process of its own with little memory. */
final class StreamingProcess {
    private StreamingProcess() {}

    /**
     * Sends, and prints what came of it.
     *
     * @param arguments the server's port, where contracts are published, the prefix, bytes, the last parcel's weight
     */
    public static void main(String[] arguments) throws Exception {
        LongParcelList list = new LongParcelList(Long.parseLong(arguments[3]), arguments[4]);
        try (RegistryClient registry = RegistryClient.builder(FolderSource.of(Path.of(arguments[1])))
                        .build();
                S3Client client =
                        BucketServer.builder(Integer.parseInt(arguments[0])).build()) {
            PayloadGate gate = PayloadGate.builder(registry)
                    .contract("parcel-lists@1")
                    .producedBy("post-office/1.0")
                    .limits(ValidationLimits.DEFAULT.withMaxBytes(1L << 40))
                    .build();
            StreamingProducer producer = StreamingProducer.of(
                    gate, S3Sink.of(client, BucketServer.BUCKET, arguments[2]).streams());
            System.out.println("begins");
            StreamedPayload sent = producer.send(list);
            System.out.println("sent " + sent.length() + " of " + list.length());
        } catch (PayloadRejectedException e) {
            System.out.println("rejected: " + e.getMessage());
        }
    }
}
