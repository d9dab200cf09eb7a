package dev.douane.registry.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads a body without believing what anyone says of its length. */
final class BoundedBody {
    /** More than the largest schema that people write, and little enough to hold. */
    static final int DEFAULT_MAX_BYTES = 8 << 20;

    private BoundedBody() {}

    static byte[] read(InputStream in, int maxBytes, String what) throws IOException {
        byte[] body = in.readNBytes(maxBytes);
        if (body.length == maxBytes && in.read() >= 0) {
            throw tooLong(maxBytes, what);
        }
        return body;
    }

    static IOException tooLong(int maxBytes, String what) {
        return new IOException(what + " is longer than the limit of " + maxBytes + " bytes");
    }
}
