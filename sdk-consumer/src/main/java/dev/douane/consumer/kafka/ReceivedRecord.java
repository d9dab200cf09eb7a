package dev.douane.consumer.kafka;

import dev.douane.consumer.DeliveryFault;
import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What a record's bytes and headers are to a reader: the payload, the same as it arrived, and what is wrong with it. */
record ReceivedRecord(Payload payload, Payload original, Optional<DeliveryFault> fault) {

    static ReceivedRecord of(Headers headers, byte @Nullable [] value, ForeignSchemaIds foreign) throws IOException {
        Map<String, String> texts = TextHeaders.of(headers);
        if (value == null) {
            return faulty(
                    Payload.of(new byte[0], texts),
                    QuarantineReason.INVALID_PAYLOAD,
                    "The record has no value: it deletes its key from a compacted topic, and is no payload");
        }
        Payload arrived = Payload.of(value, texts);
        if (texts.containsKey(ContractHeaders.NAME) || texts.containsKey(ContractHeaders.VERSION)) {
            return new ReceivedRecord(arrived, arrived, Optional.empty());
        }
        ForeignFrame frame = ForeignFrame.of(headers, ByteBuffer.wrap(value));
        if (frame == null) {
            return new ReceivedRecord(arrived, arrived, Optional.empty());
        }
        Optional<ContractId> contract = foreign.contract(frame.id());
        if (contract.isEmpty()) {
            return faulty(
                    arrived,
                    QuarantineReason.FOREIGN_SCHEMA,
                    "It was written under " + frame.id() + " of another registry, and no contract is known for that; "
                            + "add it to the ForeignSchemaIds");
        }
        Map<String, String> stamped = new LinkedHashMap<>(texts);
        stamped.put(ContractHeaders.NAME, contract.get().name());
        stamped.put(ContractHeaders.VERSION, Integer.toString(contract.get().version()));
        byte[] body = frame.prefix() == 0 ? value : Arrays.copyOfRange(value, frame.prefix(), value.length);
        return new ReceivedRecord(Payload.of(body, stamped), arrived, Optional.empty());
    }

    private static ReceivedRecord faulty(Payload arrived, QuarantineReason reason, String detail) {
        return new ReceivedRecord(arrived, arrived, Optional.of(new DeliveryFault(reason, detail)));
    }
}
