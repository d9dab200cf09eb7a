package dev.douane.consumer.publication;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that are made once and sent often. */
final class Responses {
    /** Of everything that is no document. */
    static final String NEVER_CACHED = "no-store";

    private Responses() {}

    static RegistryResponse of(int status, String contentType, String cacheControl, byte[] body) {
        Map<String, String> headers = headers(cacheControl);
        headers.put("Content-Type", contentType);
        headers.put("Content-Length", Integer.toString(body.length));
        return new RegistryResponse(status, headers, body);
    }

    /** The headers of every answer. */
    static Map<String, String> headers(String cacheControl) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", cacheControl);
        headers.put("X-Content-Type-Options", "nosniff");
        // What is published is for everybody who reaches it, pages in a browser included.
        headers.put("Access-Control-Allow-Origin", "*");
        return headers;
    }

    /** A refusal (RFC 9457), with headers of its own. */
    static RegistryResponse problem(String title, int status, String detail, Map<String, String> more) {
        byte[] body = ("{\"title\": \"" + title + "\", \"status\": " + status + ", \"detail\": \"" + detail
                        + "\", \"index\": \"/contracts.json\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        RegistryResponse bare = of(status, "application/problem+json", NEVER_CACHED, body);
        Map<String, String> headers = new LinkedHashMap<>(bare.headers());
        headers.putAll(more);
        return new RegistryResponse(status, headers, body);
    }
}
