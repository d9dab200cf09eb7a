package dev.douane.payload.bucket;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a consumer has come: a line below which everything of this queue's own naming is acknowledged, and the keys
 * acknowledged above it, or named by others. Keys are those behind {@code payloads/}. Immutable.
 *
 * @param line the order below and at which all is acknowledged; empty at the beginning
 * @param acknowledged single keys
 */
public record BucketPosition(String line, SortedSet<String> acknowledged) {
    /** The age at which a key can no longer be joined by a new one before it. */
    public static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    /** Nothing is acknowledged. */
    public static final BucketPosition START = new BucketPosition("", new TreeSet<>());

    private static final String FORM = "douane-position-1";

    /** Keeps a copy of the set. */
    public BucketPosition {
        acknowledged = Collections.unmodifiableSortedSet(new TreeSet<>(acknowledged));
    }

    /**
     * Whether a payload is done with.
     *
     * @param key its key
     * @param order its {@linkplain BucketKey#lineOrder order}, or empty if it has none that a line may pass over
     * @return true if the consumer acknowledged it
     */
    public boolean covers(String key, Optional<String> order) {
        return order.filter(text -> text.compareTo(line) <= 0).isPresent() || acknowledged.contains(key);
    }

    /**
     * Acknowledges, and moves the line where that is safe.
     *
     * @param keys what is done with
     * @param firstOpen the lowest order that was listed and is not done with, if there is one
     * @param listedAt when that listing began, by the store's clock
     * @return the position after that
     */
    public BucketPosition acknowledge(Collection<String> keys, Optional<String> firstOpen, Instant listedAt) {
        TreeSet<String> named = new TreeSet<>(acknowledged);
        named.addAll(keys);
        String settled = String.format(
                Locale.ROOT, "%013d", listedAt.minus(SETTLED_AFTER).toEpochMilli());
        String moved = line;
        for (String key : List.copyOf(named)) {
            Optional<String> order = BucketKey.parse(key).flatMap(BucketKey::lineOrder);
            boolean passes = order.filter(text -> text.compareTo(settled) < 0)
                    .filter(text -> firstOpen.isEmpty() || text.compareTo(firstOpen.get()) < 0)
                    .isPresent();
            if (passes) {
                moved = order.get().compareTo(moved) > 0 ? order.get() : moved;
                named.remove(key);
            }
        }
        return new BucketPosition(moved, named);
    }

    /**
     * Forgets keys of others that are no longer there.
     *
     * @param present every key that is there
     * @return the position without them
     */
    public BucketPosition retain(Collection<String> present) {
        TreeSet<String> kept = new TreeSet<>(acknowledged);
        kept.removeIf(key -> !present.contains(key));
        return new BucketPosition(line, kept);
    }

    /**
     * The position as it is stored: lines of UTF-8.
     *
     * @return the bytes of its object
     */
    public byte[] format() {
        StringBuilder text = new StringBuilder(FORM).append('\n').append(line).append('\n');
        acknowledged.forEach(key -> text.append(escape(key)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a position back.
     *
     * @param stored the bytes of its object
     * @return the position
     * @throws IllegalArgumentException if they are not of this form
     */
    public static BucketPosition parse(byte[] stored) {
        List<String> lines = new String(stored, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FORM)) {
            throw new IllegalArgumentException("Expected a position that begins with " + FORM
                    + "; restore the object, or delete it to read all again");
        }
        TreeSet<String> keys = new TreeSet<>();
        lines.stream().skip(2).forEach(line -> keys.add(unescape(line)));
        return new BucketPosition(lines.size() < 2 ? "" : lines.get(1), keys);
    }

    /** Others may name an object as they like, with a line break too. */
    private static String escape(String key) {
        return key.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String unescape(String line) {
        return line.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}
