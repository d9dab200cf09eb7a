package dev.douane.producer.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** S3 keeps 2 KB of metadata, in US-ASCII: what it would cut or garble is refused first. */
final class ObjectMetadata {
    private static final int MOST_BYTES = 2000;

    private ObjectMetadata() {}

    static void require(Map<String, String> headers) throws IOException {
        int bytes = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String both = header.getKey() + header.getValue();
            bytes += both.length();
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(both)
                    || !header.getKey().equals(header.getKey().toLowerCase(Locale.ROOT))) {
                throw new IOException("S3 keeps metadata in ASCII and names in lower case; the header '"
                        + header.getKey() + "' would not come back as it is. Put it into the body");
            }
        }
        if (bytes > MOST_BYTES) {
            throw new IOException("S3 keeps " + MOST_BYTES + " bytes of metadata, and the headers take " + bytes
                    + ". Put some into the body");
        }
    }
}
