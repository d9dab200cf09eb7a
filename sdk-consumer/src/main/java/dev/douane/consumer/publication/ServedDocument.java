package dev.douane.consumer.publication;

import dev.douane.registry.protocol.RegistryRoute;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A document with the headers it is served with. */
final class ServedDocument {
    // RFC 8246: what is immutable is not asked for again, not even on reload. A year is the longest that RFC 9111
    // caches are used to.
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String SHORTLY = "public, max-age=10";

    private final byte[] body;
    private final String etag;
    private final String contentType;
    private final String cacheControl;

    ServedDocument(RegistryRoute route, byte[] body) {
        this(body, contentType(route), route.immutable() ? FOR_EVER : SHORTLY);
    }

    ServedDocument(byte[] body, String contentType) {
        this(body, contentType, SHORTLY);
    }

    private ServedDocument(byte[] body, String contentType, String cacheControl) {
        this.body = body;
        this.etag = '"' + sha256(body) + '"';
        this.contentType = contentType;
        this.cacheControl = cacheControl;
    }

    byte[] body() {
        return body;
    }

    /** A strong entity tag (RFC 9110 §8.8.3), with its quotes. */
    String etag() {
        return etag;
    }

    String contentType() {
        return contentType;
    }

    String cacheControl() {
        return cacheControl;
    }

    private static String contentType(RegistryRoute route) {
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
