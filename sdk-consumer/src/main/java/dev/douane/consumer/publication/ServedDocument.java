package dev.douane.consumer.publication;

import dev.douane.registry.protocol.RegistryRoute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A document with every answer that it is served with: plain and compressed, whole and unchanged. */
final class ServedDocument {
    // RFC 8246: what is immutable is not asked for again, not even on reload. A year is the longest that RFC 9111
    // caches are used to.
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String SHORTLY = "public, max-age=10";

    /** What fits into a packet with its head is not worth the work. */
    private static final int SMALLEST_TO_COMPRESS = 1_000;

    private final Optional<RegistryRoute> route;
    private final Variant plain;
    private final Optional<Variant> compressed;

    ServedDocument(RegistryRoute route, byte[] body) {
        this(Optional.of(route), body, contentType(route), cacheControl(route));
    }

    ServedDocument(byte[] body, String contentType, String cacheControl) {
        this(Optional.empty(), body, contentType, cacheControl);
    }

    private ServedDocument(Optional<RegistryRoute> route, byte[] body, String contentType, String cacheControl) {
        this.route = route;
        byte[] gzip = body.length < SMALLEST_TO_COMPRESS ? body : gzip(body);
        Map<String, String> headers = Responses.headers(cacheControl);
        headers.put("Content-Type", contentType);
        if (gzip.length < body.length) {
            headers.put("Vary", "Accept-Encoding");
        }
        String digest = sha256(body);
        plain = new Variant('"' + digest + '"', headers, body);
        if (gzip.length < body.length) {
            headers.put("Content-Encoding", "gzip");
            // A strong tag stands for bytes (RFC 9110 §8.8.3), and these are other ones.
            compressed = Optional.of(new Variant('"' + digest + "-gzip\"", headers, gzip));
        } else {
            compressed = Optional.empty();
        }
    }

    /** Which of the registry's documents it is; empty if it is of another kind. */
    Optional<RegistryRoute> route() {
        return route;
    }

    /** Whether this is what it says, uncompressed. */
    boolean says(byte[] body) {
        return Arrays.equals(plain.whole.body(), body);
    }

    /** The answer to whoever neither holds it nor takes it compressed. */
    RegistryResponse whole() {
        return plain.whole;
    }

    /** The answer to a GET; a HEAD gets it without its body. */
    RegistryResponse answer(RegistryRequest request) {
        Variant variant = compressed.isPresent() && AcceptEncoding.gzip(request.header("accept-encoding"))
                ? compressed.get()
                : plain;
        if (EntityTags.match(request.header("if-none-match"), variant.etag)) {
            return variant.unchanged;
        }
        return variant.whole;
    }

    private static final class Variant {
        private final String etag;
        private final RegistryResponse whole;
        private final RegistryResponse unchanged;

        Variant(String etag, Map<String, String> headers, byte[] body) {
            this.etag = etag;
            headers.put("ETag", etag);
            headers.remove("Content-Length");
            // RFC 9110 §15.4.5: what a cache needs to go on, and no length.
            unchanged = new RegistryResponse(304, headers, new byte[0]);
            headers.put("Content-Length", Integer.toString(body.length));
            whole = new RegistryResponse(200, headers, body);
        }
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return out.toByteArray();
    }

    static String cacheControl(RegistryRoute route) {
        return route.immutable() ? FOR_EVER : SHORTLY;
    }

    static String contentType(RegistryRoute route) {
        if (route instanceof RegistryRoute.Schema) {
            return "application/schema+json";
        }
        if (route instanceof RegistryRoute.Signature) {
            return "text/plain; charset=utf-8";
        }
        return route instanceof RegistryRoute.Page || route instanceof RegistryRoute.IndexPage
                ? "text/markdown; charset=utf-8"
                : "application/json";
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
