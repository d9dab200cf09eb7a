package dev.douane.consumer.kafka;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Tells the kind of a record by its headers. Keeps what it saw, since most records say what one before them said. */
final class RecordKinds {
    /** A power of two: a place is found by the lowest bits of a hash. */
    private static final int PLACES = 1 << 10;

    private final KindTable table;
    private final @Nullable Seen[] seen = new Seen[PLACES];
    private long time;

    RecordKinds(KindTable table) {
        this.table = table;
    }

    private static final class Seen {
        private final byte[] name;
        private final byte[] version;
        private final byte @Nullable [] producer;
        private final int kind;

        Seen(byte[] name, byte[] version, byte @Nullable [] producer, int kind) {
            this.name = name;
            this.version = version;
            this.producer = producer;
            this.kind = kind;
        }

        boolean is(byte[] otherName, byte[] otherVersion, byte @Nullable [] otherProducer) {
            return Arrays.equals(version, otherVersion)
                    && Arrays.equals(producer, otherProducer)
                    && Arrays.equals(name, otherName);
        }
    }

    /**
     * The number of a record's kind. {@link #time} then answers when it was enqueued.
     *
     * @param timestamp Kafka's time of the record, for those that have no stamp
     */
    int kindOf(Headers headers, @Nullable ForeignFrame prefix, long timestamp) {
        byte[] name = null;
        byte[] version = null;
        byte[] producer = null;
        time = timestamp;
        for (Header header : headers) {
            switch (header.key()) {
                case ContractHeaders.NAME -> name = header.value();
                case ContractHeaders.VERSION -> version = header.value();
                case ContractHeaders.PRODUCER -> producer = header.value();
                case ContractHeaders.ENQUEUED_AT ->
                    time = header.value() == null ? timestamp : StampTime.millis(header.value(), timestamp);
                default -> {
                    // Not ours.
                }
            }
        }
        if (name == null && version == null) {
            return foreign(headers, prefix);
        }
        return name == null || version == null ? KindTable.UNIDENTIFIED : stamped(name, version, producer);
    }

    /** When the record was enqueued of which the kind was asked last, in milliseconds since the epoch. */
    long time() {
        return time;
    }

    private int foreign(Headers headers, @Nullable ForeignFrame prefix) {
        ForeignSchemaId id = prefix == null ? ForeignFrame.inHeaders(headers) : prefix.id();
        return id == null ? KindTable.UNIDENTIFIED : table.numberOf(Kind.of(id));
    }

    private int stamped(byte[] name, byte[] version, byte @Nullable [] producer) {
        int hash = 31 * (31 * Arrays.hashCode(name) + Arrays.hashCode(version)) + Arrays.hashCode(producer);
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Seen before = seen[place];
        if (before != null && before.is(name, version, producer)) {
            return before.kind;
        }
        int kind = table.numberOf(read(name, version, producer));
        seen[place] = new Seen(name, version, producer, kind);
        return kind;
    }

    private static Kind read(byte[] name, byte[] version, byte @Nullable [] producer) {
        try {
            ContractId contract = ContractId.of(text(name), ContractId.parseVersion(text(version)));
            Optional<ProducerId> who =
                    producer == null ? Optional.empty() : Optional.of(ProducerId.parse(text(producer)));
            return Kind.of(contract, who);
        } catch (IllegalArgumentException e) {
            // As the reader will find, these headers are malformed.
            return Kind.UNIDENTIFIED;
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
