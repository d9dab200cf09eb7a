package dev.douane.registry.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A folder's name for a registry: what people recognise, and a digest, since addresses do not fit file names. */
final class RegistryFolder {
    private static final int MOST_READABLE = 48;
    private static final int DIGEST_BYTES = 8;

    private RegistryFolder() {}

    static String name(String registry) {
        String bare = registry.replaceFirst("^[a-z]+://", "").toLowerCase(Locale.ROOT);
        String readable = bare.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return readable.substring(0, Math.min(readable.length(), MOST_READABLE)) + "-" + digest(registry);
    }

    private static String digest(String registry) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(registry.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
