package dev.douane.consumer.publication.s3;

import dev.douane.consumer.publication.PublicationStore;
import dev.douane.consumer.publication.PublishedFile;
import dev.douane.consumer.publication.StoredFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket, or a part of one. An object appears at once and whole; each is written on the condition that it is as it was when
 * it was looked at ({@code If-None-Match}, {@code If-Match}), so that nobody's publication is lost. Objects get the content
 * type and the caching that {@code RegistryServer} would serve them with.
 *
 * <p>It lists the prefix, reads and writes objects: {@code s3:ListBucket}, {@code s3:GetObject}, {@code s3:PutObject}.
 */
public final class BucketStore implements PublicationStore {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    private BucketStore(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /**
     * A bucket.
     *
     * @param client the user's, who also closes it
     * @param bucket its name; it is there
     * @param prefix what stands before {@code contracts.json}: empty, or ending with a slash, for example
     *     {@code registry/}
     * @return the store
     * @throws IllegalArgumentException if the prefix does not end with a slash
     */
    public static BucketStore of(S3Client client, String bucket, String prefix) {
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            throw new IllegalArgumentException(
                    "Expected a prefix that is empty or ends with a slash, as registry/, but was " + prefix);
        }
        return new BucketStore(client, bucket, prefix);
    }

    @Override
    public Set<String> paths() throws IOException {
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(bucket)
                .prefix(prefix + "contracts")
                .build();
        return asked("list", () -> {
            Set<String> paths = new TreeSet<>();
            client.listObjectsV2Paginator(request)
                    .contents()
                    .forEach(object -> paths.add(object.key().substring(prefix.length())));
            return paths;
        });
    }

    @Override
    public Optional<StoredFile> read(String path) throws IOException {
        GetObjectRequest request =
                GetObjectRequest.builder().bucket(bucket).key(prefix + path).build();
        return asked("read " + path + " in", () -> {
            try {
                ResponseBytes<GetObjectResponse> object = client.getObjectAsBytes(request);
                return Optional.of(new StoredFile(
                        object.asByteArrayUnsafe(), object.response().eTag()));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void write(PublishedFile file, Optional<String> replaces) throws IOException {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(prefix + file.path())
                .contentType(file.contentType())
                .cacheControl(file.cacheControl());
        replaces.ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
        try {
            asked(
                    "write " + file.path() + " to",
                    () -> client.putObject(request.build(), RequestBody.fromBytes(file.content())));
        } catch (IOException e) {
            // An attempt that the SDK took for failed may have got through, and then its next one finds the first. And
            // where a server refuses before it has read the body, it may end the connection with its answer unread.
            Optional<StoredFile> there = read(file.path());
            if (there.isPresent() && Arrays.equals(there.get().content(), file.content())) {
                return;
            }
            throw there.map(StoredFile::tag).equals(replaces) ? e : meanwhile(e);
        }
    }

    private IOException meanwhile(Exception cause) {
        return new IOException(
                "Another publication was written to " + location() + " meanwhile; run this one again", cause);
    }

    private <T> T asked(String what, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
                throw meanwhile(e);
            }
            throw new IOException("Could not " + what + " " + location() + ": status " + e.statusCode(), e);
        } catch (SdkException e) {
            throw new IOException("Could not " + what + " " + location() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String location() {
        return "s3://" + bucket + "/" + prefix;
    }

    /** The place. */
    @Override
    public String toString() {
        return "BucketStore[" + location() + "]";
    }
}
