package dev.douane.payload.bucket;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a payload's object, behind {@code payloads/}; it tells everything but the body.
 *
 * @param order sorts like the queue, for example {@code 1795334103044-00000001-9f86d081}
 * @param headers what it was stamped with, or empty if it came without
 * @param enqueuedAt when the gate let it through, or when it was sent, to the millisecond
 */
public record BucketKey(String order, Optional<ContractHeaders> headers, Instant enqueuedAt) {
    /** How the order of a payload ends that came as a stream, and may be in place long after its key's time. */
    public static final String STREAMED = "-streamed";

    private static final String UNSTAMPED = "unstamped";
    private static final String UNKNOWN = "-";
    private static final String SUFFIX = ".json";
    private static final int SEGMENTS = 6;
    private static final int MILLIS_DIGITS = 13;
    private static final Pattern ORDER = Pattern.compile("[0-9]{13}-[0-9a-f]{8}-[0-9a-f]{8}(?:" + STREAMED + ")?");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{13}");

    /** Refuses an order of another form with an {@link IllegalArgumentException}. */
    public BucketKey {
        if (!ORDER.matcher(order).matches()) {
            throw new IllegalArgumentException("Expected an order as 1795334103044-00000001-9f86d081");
        }
    }

    /**
     * The time within the order: the store's clock when the sender chose the key.
     *
     * @return to the millisecond
     */
    public Instant orderedAt() {
        return Instant.ofEpochMilli(Long.parseLong(order.substring(0, MILLIS_DIGITS)));
    }

    /**
     * The order for a position's line, which passes only over what can no longer come.
     *
     * @return the order; empty for a payload that came as a stream, which is remembered by its name
     */
    public Optional<String> lineOrder() {
        return order.endsWith(STREAMED) ? Optional.empty() : Optional.of(order);
    }

    /**
     * The key as it is written.
     *
     * @return what comes after {@code payloads/}
     */
    public String format() {
        return String.join(
                "/",
                order,
                headers.map(stamp -> stamp.contract().toString()).orElse(UNSTAMPED),
                headers.flatMap(ContractHeaders::producer)
                        .map(ProducerId::toString)
                        .orElse(UNKNOWN + "/" + UNKNOWN),
                Long.toString(enqueuedAt.toEpochMilli()),
                headers.flatMap(ContractHeaders::fingerprint).orElse(UNKNOWN) + SUFFIX);
    }

    /**
     * Reads a key back.
     *
     * @param key what comes after {@code payloads/}
     * @return the key, or empty if no sink of this queue gave it
     */
    public static Optional<BucketKey> parse(String key) {
        List<String> parts = List.of(key.split("/", -1));
        if (parts.size() != SEGMENTS
                || !MILLIS.matcher(parts.get(4)).matches()
                || !parts.get(5).endsWith(SUFFIX)) {
            return Optional.empty();
        }
        Instant enqueuedAt = Instant.ofEpochMilli(Long.parseLong(parts.get(4)));
        try {
            return Optional.of(new BucketKey(parts.get(0), headers(parts, enqueuedAt), enqueuedAt));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ContractHeaders> headers(List<String> parts, Instant enqueuedAt) {
        if (parts.get(1).equals(UNSTAMPED)) {
            return Optional.empty();
        }
        String fingerprint = parts.get(5).substring(0, parts.get(5).length() - SUFFIX.length());
        return Optional.of(new ContractHeaders(
                ContractId.parse(parts.get(1)),
                Optional.of(fingerprint).filter(text -> !text.equals(UNKNOWN)),
                parts.get(2).equals(UNKNOWN)
                        ? Optional.empty()
                        : Optional.of(new ProducerId(parts.get(2), parts.get(3))),
                Optional.of(enqueuedAt)));
    }
}
