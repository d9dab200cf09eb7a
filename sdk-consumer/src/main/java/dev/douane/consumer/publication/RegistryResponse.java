package dev.douane.consumer.publication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link RegistryHandler} answers: to be sent as it is. Where a body is promised and not sent, for HEAD, the
 * headers hold its length. Two are equal only if they are the same object.
 */
public final class RegistryResponse {
    private static final byte[] NOTHING = new byte[0];

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    RegistryResponse(int status, Map<String, String> headers, byte[] body) {
        this(status, body, Collections.unmodifiableMap(new LinkedHashMap<>(headers)));
    }

    private RegistryResponse(int status, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    RegistryResponse withoutBody() {
        return new RegistryResponse(status, NOTHING, headers);
    }

    /**
     * The status.
     *
     * @return an HTTP status code
     */
    public int status() {
        return status;
    }

    /**
     * The headers.
     *
     * @return values by name, {@code Content-Length} among them where the answer has a body
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * The body.
     *
     * @return the array itself, not to be written to; empty if none is to be sent
     */
    public byte[] body() {
        return body;
    }

    /** Status and length; never the body. */
    @Override
    public String toString() {
        return "RegistryResponse[" + status + ", " + body.length + " bytes]";
    }
}
