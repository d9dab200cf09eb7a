package dev.douane.producer.s3;

import dev.douane.producer.StreamSink;
import dev.douane.producer.UnknownOutcomeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** An object in parts, which exists when it is complete. One thread at a time. */
final class PartedUpload implements StreamSink.Upload {
    /** The store takes 10,000 parts of 5 MiB at least. */
    static final int PART_BYTES = 16 << 20;

    private static final int MOST_PARTS = 10_000;
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String id;
    private final List<CompletedPart> parts = new ArrayList<>();
    private final byte[] part = new byte[PART_BYTES];
    private int filled;
    private boolean ended;

    private PartedUpload(S3Client client, String bucket, String key, String id) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.id = id;
    }

    static PartedUpload begin(S3Client client, String bucket, String key, Map<String, String> headers)
            throws IOException {
        try {
            String id = client.createMultipartUpload(request -> request.bucket(bucket)
                            .key(key)
                            .contentType("application/json")
                            .metadata(headers))
                    .uploadId();
            return new PartedUpload(client, bucket, key, id);
        } catch (SdkException e) {
            throw new IOException("The store took no object in parts in " + bucket + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == PART_BYTES) {
                send();
            }
            int taken = Math.min(left, PART_BYTES - filled);
            System.arraycopy(bytes, from, part, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
        }
    }

    /** The array goes out as it is: a copy would take as much memory again. */
    private void send() throws IOException {
        int number = parts.size() + 1;
        if (number > MOST_PARTS) {
            throw new IOException("The store takes " + MOST_PARTS + " parts of " + PART_BYTES
                    + " bytes for an object; divide the payload");
        }
        int length = filled;
        try {
            String tag = client.uploadPart(
                            request -> request.bucket(bucket)
                                    .key(key)
                                    .uploadId(id)
                                    .partNumber(number)
                                    .contentLength((long) length),
                            RequestBody.fromContentProvider(
                                    () -> new ByteArrayInputStream(part, 0, length),
                                    length,
                                    "application/octet-stream"))
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            filled = 0;
        } catch (SdkException e) {
            throw new IOException(
                    "The store did not take part " + number + " of an object in " + bucket + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void complete() throws IOException {
        send();
        ended = true;
        try {
            client.completeMultipartUpload(request -> request.bucket(bucket)
                    .key(key)
                    .uploadId(id)
                    .ifNoneMatch("*")
                    .multipartUpload(upload -> upload.parts(parts)));
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                // Nobody else gives this key: an earlier attempt of the client landed, and its answer was lost.
                return;
            }
            // The parts may be gone because an earlier attempt of the client made an object of them.
            if (e.statusCode() >= 500 || e.statusCode() == NOT_FOUND) {
                throw unknown(e);
            }
            ended = false;
            throw new IOException("The store refused to complete an object in " + bucket + ": " + e.getMessage(), e);
        } catch (SdkException e) {
            throw unknown(e);
        }
    }

    private IOException unknown(SdkException e) {
        return new UnknownOutcomeException(
                "The store did not confirm an object in " + bucket + ": " + e.getMessage(), e);
    }

    /** Gives up what is not complete; where nobody can tell whether it is, it is left as it is. */
    @Override
    public void close() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(id));
        } catch (SdkException e) {
            throw new IOException(
                    "Parts of an object that was given up stay in " + bucket + " until a lifecycle rule removes them: "
                            + e.getMessage(),
                    e);
        }
    }
}
