package dev.douane.payload.directory;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The payload that a {@link QueueVisitor} is told of: what its name tells, read where it stands. A report over a
 * million payloads costs little more than the listing of their folder because this makes no objects for each of them.
 */
public final class QueueEntry {
    private static final int SEQUENCE_DIGITS = 19;
    private static final int TIME = SEQUENCE_DIGITS + 1;
    private static final int PRODUCER = TIME + NameTime.LENGTH + 1;
    private static final int FINGERPRINT_DIGITS = 64;
    private static final int MOST_PRODUCERS_KNOWN = 1_000;
    private static final Pattern LINE_END = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");

    private final boolean stamped;
    private final Optional<ContractId> contract;
    private final String separator;
    private final NameTime time = new NameTime();
    private final Map<String, ProducerId> producers = new HashMap<>();

    private Path file;
    private String name = "";
    private int fingerprint;
    private long sequence;
    private long enqueuedAt;
    private String producerText = "";
    private Optional<ProducerId> producer = Optional.empty();

    /** Reads the names in a folder. Confined to one listing. */
    QueueEntry(Path folder) {
        String folderName = String.valueOf(folder.getFileName());
        this.stamped = !folderName.equals(QueuedPayload.UNSTAMPED);
        this.contract = stamped ? contract(folderName) : Optional.empty();
        this.separator = folder.getFileSystem().getSeparator();
        this.file = folder;
    }

    private static Optional<ContractId> contract(String folderName) {
        try {
            return Optional.of(ContractId.parse(folderName));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads a name; false if this queue did not give it. */
    boolean reads(Path path) {
        file = path;
        name = path.toString();
        int start = name.lastIndexOf(separator) + separator.length();
        if ((stamped && contract.isEmpty()) || !isFramed(start)) {
            return false;
        }
        try {
            sequence = Digits.read(name, start, SEQUENCE_DIGITS);
            enqueuedAt = time.millis(name, start + TIME);
            return sequence >= 0 && readsProducer(start + PRODUCER, fingerprint - 1);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** Whether the parts are where they should be, the producer whatever is between. */
    private boolean isFramed(int start) {
        int end = name.length() - QueuedPayload.SUFFIX.length();
        if (!name.endsWith(QueuedPayload.SUFFIX) || end < start + PRODUCER + 1 + QueuedPayload.UNKNOWN.length()) {
            return false;
        }
        boolean unknown = name.charAt(end - 1) == '-';
        fingerprint = end - (unknown ? QueuedPayload.UNKNOWN.length() : FINGERPRINT_DIGITS);
        return fingerprint - 1 > start + PRODUCER
                && name.charAt(start + TIME - 1) == '_'
                && name.charAt(start + PRODUCER - 1) == '_'
                && name.charAt(fingerprint - 1) == '_'
                && (unknown || Digits.areHexadecimal(name, fingerprint, end));
    }

    private boolean readsProducer(int start, int end) {
        int length = end - start;
        if (length == producerText.length() && name.startsWith(producerText, start)) {
            return true;
        }
        String text = name.substring(start, end);
        if (!stamped && LINE_END.matcher(text).find()) {
            return false;
        }
        producer = !stamped || text.equals(QueuedPayload.UNKNOWN) ? Optional.empty() : Optional.of(producer(text));
        producerText = text;
        return true;
    }

    private ProducerId producer(String text) {
        if (producers.size() >= MOST_PRODUCERS_KNOWN) {
            producers.clear();
        }
        return producers.computeIfAbsent(text, QueuedPayload::producer);
    }

    /**
     * Its place in the queue.
     *
     * @return a number from 1
     */
    public long sequence() {
        return sequence;
    }

    /**
     * When it was enqueued.
     *
     * @return milliseconds since 1970 in UTC
     */
    public long enqueuedAtMillis() {
        return enqueuedAt;
    }

    /**
     * What it was stamped with.
     *
     * @return the contract, or empty if it came without a stamp
     */
    public Optional<ContractId> contract() {
        return contract;
    }

    /**
     * Who sent it.
     *
     * @return the producer, or empty if its stamp names none
     */
    public Optional<ProducerId> producer() {
        return producer;
    }

    /**
     * All of it, to be kept.
     *
     * @return the payload
     */
    public QueuedPayload payload() {
        Instant instant = Instant.ofEpochMilli(enqueuedAt);
        Optional<String> digest = name.charAt(fingerprint) == '-'
                ? Optional.empty()
                : Optional.of(name.substring(fingerprint, fingerprint + FINGERPRINT_DIGITS));
        return new QueuedPayload(
                sequence,
                contract.map(id -> new ContractHeaders(id, digest, producer, Optional.of(instant))),
                instant,
                file);
    }
}
