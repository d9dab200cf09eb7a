package dev.douane.benchmarks.queues;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The server's store in memory, but for listings, which come from a sorted index: the store's own walks over all keys for
 * each page, which takes hours for a hundred thousand, and would hide whatever a report costs.
 */
final class SortedKeys extends ForwardingBlobStore {
    private static final int PAGE = 1_000;
    private static final Instant WHEN = Instant.parse("2026-11-22T08:00:00Z");

    private final ConcurrentSkipListSet<String> keys = new ConcurrentSkipListSet<>();

    SortedKeys() {
        super(new TransientNio2BlobStore());
    }

    void add(String key) {
        keys.add(key);
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        String prefix = request.prefix() == null ? "" : request.prefix();
        int most = request.maxKeys() == null ? PAGE : Math.min(PAGE, request.maxKeys());
        List<String> found = keys.tailSet(after(request, prefix), false).stream()
                .takeWhile(key -> key.startsWith(prefix))
                .limit(most + 1L)
                .toList();
        boolean more = found.size() > most;
        List<String> page = more ? found.subList(0, most) : found;
        return ListObjectsV2Response.builder()
                .contents(page.stream().map(SortedKeys::object).toList())
                .isTruncated(more)
                .nextContinuationToken(more ? page.get(page.size() - 1) : null)
                .keyCount(page.size())
                .build();
    }

    private static String after(ListObjectsV2Request request, String prefix) {
        @Nullable
        String token = request.continuationToken() == null ? request.startAfter() : request.continuationToken();
        return token == null ? prefix : token;
    }

    private static S3Object object(String key) {
        return S3Object.builder()
                .key(key)
                .size(2L)
                .eTag("\"99914b932bd37a50b983c5e7c90ae93b\"")
                .lastModified(WHEN)
                .build();
    }
}
