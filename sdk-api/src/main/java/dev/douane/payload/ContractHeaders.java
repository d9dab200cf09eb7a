package dev.douane.payload;

import dev.douane.contract.ContractId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a payload says of itself. Name and version are always there; the rest is there when a Douane gate stamped it.
 *
 * <p>The names are valid as Kafka header, JMS property, AMQP header and S3 metadata key.
 *
 * @param contract what the payload was checked against
 * @param fingerprint the schema's fingerprint, 64 hexadecimal digits in lower case
 * @param producer who sent it
 * @param enqueuedAt when the gate let it through, to the millisecond
 */
public record ContractHeaders(
        ContractId contract,
        Optional<String> fingerprint,
        Optional<ProducerId> producer,
        Optional<Instant> enqueuedAt) {

    /** The contract's name. */
    public static final String NAME = "contract_name";

    /** The contract's version, an integer. */
    public static final String VERSION = "contract_version";

    /** SHA-256 of the canonical schema, hexadecimal. */
    public static final String FINGERPRINT = "contract_fingerprint";

    /** Who sent it, {@code application/version}. */
    public static final String PRODUCER = "contract_producer";

    /** When, as RFC 3339 in UTC with milliseconds. */
    public static final String ENQUEUED_AT = "contract_enqueued_at";

    /**
     * Name and version in one, {@code communes@3}: not a sixth header, and never read as one, but what is written beside
     * them where a broker counts by one property at a time (JMS).
     */
    public static final String COUNTED_AS = "contract_id";

    private static final int SHA_256_DIGITS = 64;
    /** Written by any thread: whichever second it holds, it holds the text of that. */
    private static volatile SecondText lastSecond = new SecondText(Long.MIN_VALUE, "");

    private static final DateTimeFormatter RFC_3339_MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(java.util.Locale.ROOT);

    /** Refuses a malformed fingerprint; cuts the time to milliseconds. */
    public ContractHeaders {
        fingerprint.ifPresent(text -> {
            if (!isSha256(text)) {
                throw new MalformedHeadersException(FINGERPRINT + ": expected 64 hexadecimal digits in lower case");
            }
        });
        enqueuedAt = enqueuedAt.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A loop, since a gate makes headers for every payload, and an expression takes longer than the rest of them. */
    private static boolean isSha256(String text) {
        if (text.length() != SHA_256_DIGITS) {
            return false;
        }
        for (int i = 0; i < SHA_256_DIGITS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads the contract headers among a transport's headers.
     *
     * @param headers all headers of a payload
     * @return the contract headers, or empty if the payload has neither name nor version: it was never stamped
     * @throws MalformedHeadersException if only one of name and version is there, or one of the five cannot be read
     */
    public static Optional<ContractHeaders> read(Map<String, String> headers) {
        String name = headers.get(NAME);
        String version = headers.get(VERSION);
        if (name == null && version == null) {
            return Optional.empty();
        }
        if (name == null || version == null) {
            throw new MalformedHeadersException("Expected both " + NAME + " and " + VERSION + ", but "
                    + (name == null ? NAME : VERSION) + " is missing");
        }
        try {
            return Optional.of(new ContractHeaders(
                    ContractId.of(name, ContractId.parseVersion(version)),
                    Optional.ofNullable(headers.get(FINGERPRINT)),
                    Optional.ofNullable(headers.get(PRODUCER)).map(ProducerId::parse),
                    Optional.ofNullable(instant(headers.get(ENQUEUED_AT)))));
        } catch (IllegalArgumentException e) {
            throw new MalformedHeadersException(String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedHeadersException(ENQUEUED_AT + ": expected an RFC 3339 time in UTC", e);
        }
    }

    /** The formatter takes longer than all else of a stamp, and what it writes within a second differs in the end alone. */
    private static String text(Instant time) {
        SecondText known = lastSecond;
        if (known.second() != time.getEpochSecond()) {
            String whole = RFC_3339_MILLIS.format(time.truncatedTo(ChronoUnit.SECONDS));
            known = new SecondText(time.getEpochSecond(), whole.substring(0, whole.length() - "000Z".length()));
            lastSecond = known;
        }
        int millis = time.getNano() / 1_000_000;
        return known.upToTheMillis()
                + (char) ('0' + millis / 100)
                + (char) ('0' + millis / 10 % 10)
                + (char) ('0' + millis % 10)
                + 'Z';
    }

    private record SecondText(long second, String upToTheMillis) {}

    /**
     * The headers as they are written.
     *
     * @return the names above with their values, in the order above; what is not known is left out
     */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(NAME, contract.name());
        map.put(VERSION, Integer.toString(contract.version()));
        fingerprint.ifPresent(text -> map.put(FINGERPRINT, text));
        producer.ifPresent(who -> map.put(PRODUCER, who.toString()));
        enqueuedAt.ifPresent(time -> map.put(ENQUEUED_AT, text(time)));
        return map;
    }
}
