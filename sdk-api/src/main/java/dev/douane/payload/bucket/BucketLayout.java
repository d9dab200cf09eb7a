package dev.douane.payload.bucket;

import java.util.regex.Pattern;

/**
 * Where the objects of one bucket queue are.
 *
 * @param prefix what every key begins with; empty, or ending in a slash
 */
public record BucketLayout(String prefix) {
    private static final Pattern CONSUMER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Refuses a prefix that does not end in a slash with an {@link IllegalArgumentException}. */
    public BucketLayout {
        if (!prefix.isEmpty() && (!prefix.endsWith("/") || prefix.startsWith("/"))) {
            throw new IllegalArgumentException(
                    "Expected a prefix as 'queues/towns/', with a slash at its end and none at its start");
        }
    }

    /**
     * What the keys of payloads begin with.
     *
     * @return the prefix and {@code payloads/}
     */
    public String payloads() {
        return prefix + "payloads/";
    }

    /**
     * The key of a consumer's position.
     *
     * @param consumer letters, digits, {@code .}, {@code _}, {@code -}, at most 64
     * @return the key
     * @throws IllegalArgumentException if the name is outside that grammar
     */
    public String position(String consumer) {
        if (!CONSUMER.matcher(consumer).matches()) {
            throw new IllegalArgumentException("Expected a consumer's name of letters, digits, '.', '_' and '-', at "
                    + "most 64, the first a letter or digit");
        }
        return prefix + "positions/" + consumer;
    }
}
