package dev.douane.samples.queues.s3;

import java.util.regex.Pattern;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Lists objects that are in place, as S3 does. A store of files writes an object beside its place first, under its key, a
 * hyphen and a UUID, and lists that file, too: for a moment while it lives, for good once it was killed in that moment.
 */
final class WholeObjects extends ForwardingBlobStore {
    private static final Pattern BEING_WRITTEN =
            Pattern.compile(".*-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.DOTALL);

    WholeObjects(BlobStore files) {
        super(files);
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        ListObjectsV2Response all = super.list(request);
        return all.toBuilder()
                .contents(
                        all.contents().stream().filter(WholeObjects::isInPlace).toList())
                .build();
    }

    private static boolean isInPlace(S3Object object) {
        return !BEING_WRITTEN.matcher(object.key()).matches();
    }
}
