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
        String readable = readable(registry.substring(behindScheme(registry)).toLowerCase(Locale.ROOT));
        return readable.substring(0, Math.min(readable.length(), MOST_READABLE)) + "-" + digest(registry);
    }

    private static int behindScheme(String registry) {
        int colon = registry.indexOf("://");
        for (int i = 0; i < colon; i++) {
            if (registry.charAt(i) < 'a' || registry.charAt(i) > 'z') {
                return 0;
            }
        }
        return colon > 0 ? colon + "://".length() : 0;
    }

    /** Letters and digits, and one hyphen for whatever stands between them. Without regular expressions, as all that a start waits for. */
    private static String readable(String bare) {
        StringBuilder readable = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                readable.append(gap && readable.length() > 0 ? "-" : "").append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return readable.toString();
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
