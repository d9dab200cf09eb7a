package dev.douane.payload;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body and its headers, as they travel on a queue.
 *
 * <p>The body is not copied, neither on the way in nor on the way out: payloads are megabytes. Whoever hands one over
 * no longer writes to it. Two payloads are equal only if they are the same object.
 */
public final class Payload {
    private final byte[] body;
    private final @Nullable ContractHeaders stamp;
    /** Made of the stamp when somebody asks, for a transport with headers of its own need not; twice does no harm. */
    private @Nullable Map<String, String> headers;

    private Payload(byte[] body, @Nullable ContractHeaders stamp, @Nullable Map<String, String> headers) {
        this.body = body;
        this.stamp = stamp;
        this.headers = headers;
    }

    /**
     * A payload with headers as a transport delivers them, well-formed or not.
     *
     * @param body the bytes of the payload
     * @param headers header names and values; copied
     * @return the payload
     */
    public static Payload of(byte[] body, Map<String, String> headers) {
        return new Payload(body, null, Map.copyOf(headers));
    }

    /**
     * A payload stamped with contract headers.
     *
     * @param body the bytes of the payload
     * @param headers what it was checked against, and by whom
     * @return the payload
     */
    public static Payload of(byte[] body, ContractHeaders headers) {
        return new Payload(body, headers, null);
    }

    /**
     * A payload without headers, as flows that know nothing of contracts send them.
     *
     * @param body the bytes of the payload
     * @return the payload
     */
    public static Payload unstamped(byte[] body) {
        return new Payload(body, null, Map.of());
    }

    /**
     * The bytes as they were handed over.
     *
     * @return the array itself, not to be written to
     */
    public byte[] body() {
        return body;
    }

    /**
     * The headers.
     *
     * @return an immutable map
     */
    public Map<String, String> headers() {
        Map<String, String> known = headers;
        if (known == null) {
            known = stamp == null ? Map.of() : Map.copyOf(stamp.toMap());
            headers = known;
        }
        return known;
    }

    /** Length and headers; never the body. */
    @Override
    public String toString() {
        return "Payload[" + body.length + " bytes, " + headers() + "]";
    }
}
