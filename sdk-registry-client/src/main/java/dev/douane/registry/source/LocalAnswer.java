package dev.douane.registry.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The answer of a source that has no server to compare tags: the tag is the digest of the bytes. */
final class LocalAnswer {
    private LocalAnswer() {}

    static SourceAnswer of(byte[] body, Optional<String> held) {
        String tag = tag(body);
        return held.isPresent() && held.get().equals(tag)
                ? new SourceAnswer.NotModified()
                : new SourceAnswer.Found(body, Optional.of(tag));
    }

    static String tag(byte[] body) {
        try {
            return '"'
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
