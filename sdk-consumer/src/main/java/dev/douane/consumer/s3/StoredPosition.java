package dev.douane.consumer.s3;

import dev.douane.payload.bucket.BucketPosition;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A consumer's position in its object. One thread at a time; another process is noticed, not waited for. */
final class StoredPosition {
    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final String WRITER = "douane_writer";

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String writer = UUID.randomUUID().toString();
    private BucketPosition position = BucketPosition.START;
    private @Nullable String tag;
    private @Nullable String writtenBy;

    StoredPosition(S3Client client, String bucket, String key) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
    }

    /** Reads the object; the start if there is none. */
    BucketPosition load() throws IOException {
        try {
            ResponseBytes<GetObjectResponse> stored =
                    client.getObjectAsBytes(request -> request.bucket(bucket).key(key));
            position = BucketPosition.parse(stored.asByteArrayUnsafe());
            tag = stored.response().eTag();
            writtenBy = stored.response().metadata().get(WRITER);
        } catch (NoSuchKeyException e) {
            position = BucketPosition.START;
            tag = null;
        } catch (SdkException | IllegalArgumentException e) {
            throw new IOException("The position " + key + " in " + bucket + " cannot be read: " + e.getMessage(), e);
        }
        return position;
    }

    BucketPosition current() {
        return position;
    }

    /**
     * Replaces what was loaded or replaced last.
     *
     * @throws IOException if another process replaced it in between, or the store does not confirm
     */
    void replace(BucketPosition next) throws IOException {
        byte[] bytes = next.format();
        try {
            tag = put(bytes);
            position = next;
        } catch (S3Exception e) {
            if (e.statusCode() != PRECONDITION_FAILED && e.statusCode() != CONFLICT) {
                throw failed(e);
            }
            load();
            adoptOwnWriting(bytes, e);
        } catch (SdkException e) {
            // A store that refuses before it has read the body may end the connection with its answer unread.
            if (!isReplaced(e)) {
                throw failed(e);
            }
            adoptOwnWriting(bytes, e);
        }
    }

    private boolean isReplaced(SdkException failure) throws IOException {
        String known = tag;
        try {
            load();
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw failed(failure);
        }
        return !Objects.equals(known, tag);
    }

    private String put(byte[] bytes) {
        String known = tag;
        return client.putObject(
                        request -> {
                            request.bucket(bucket)
                                    .key(key)
                                    .contentType("text/plain; charset=utf-8")
                                    .metadata(Map.of(WRITER, writer));
                            if (known == null) {
                                request.ifNoneMatch("*");
                            } else {
                                request.ifMatch(known);
                            }
                        },
                        RequestBody.fromBytes(bytes))
                .eTag();
    }

    /** The client tries again by itself: an earlier attempt may have landed, and its answer have been lost. */
    private void adoptOwnWriting(byte[] bytes, SdkException refusal) throws IOException {
        if (!Arrays.equals(position.format(), bytes) || !writer.equals(writtenBy)) {
            throw new IOException(
                    "Another process moved the position " + key + " in " + bucket
                            + "; one at a time reads under a consumer's name. Stop one of them, or give it another name",
                    refusal);
        }
    }

    private IOException failed(SdkException e) {
        return new IOException(
                "The store did not confirm the position " + key + "; the payload may come again: " + e.getMessage(), e);
    }
}
