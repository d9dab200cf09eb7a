package dev.douane.consumer.s3;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists keys page by page, in their order. */
final class BucketListing {
    private BucketListing() {}

    /**
     * Lists all keys behind a prefix.
     *
     * @param after the key to begin behind, or null for all
     * @param key told of each key without the prefix, and of its object
     * @return when the listing began, by the store's clock where it tells it
     */
    static Instant list(
            S3Client client,
            String bucket,
            String prefix,
            @Nullable String after,
            Clock clock,
            BiConsumer<String, S3Object> key)
            throws IOException {
        Instant begun = clock.instant();
        String next = null;
        boolean first = true;
        do {
            ListObjectsV2Response page = page(client, bucket, prefix, after, next);
            begun = first ? timeOf(page, begun) : begun;
            first = false;
            for (S3Object object : page.contents()) {
                key.accept(object.key().substring(prefix.length()), object);
            }
            next = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
        } while (next != null);
        return begun;
    }

    private static ListObjectsV2Response page(
            S3Client client, String bucket, String prefix, @Nullable String after, @Nullable String next)
            throws IOException {
        ListObjectsV2Request.Builder request =
                ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).continuationToken(next);
        if (after != null && next == null) {
            request.startAfter(prefix + after);
        }
        try {
            return client.listObjectsV2(request.build());
        } catch (SdkException e) {
            throw new IOException("The bucket " + bucket + " cannot be listed: " + e.getMessage(), e);
        }
    }

    /** The date is of the answer: a second earlier is before the listing for sure. */
    private static Instant timeOf(ListObjectsV2Response page, Instant otherwise) {
        String date = page.sdkHttpResponse().firstMatchingHeader("Date").orElse("");
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
