package dev.douane.consumer.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Kafka's headers, a list of names and bytes, as a map of names and text. Nothing of them is left out. */
final class TextHeaders {
    private static final String BINARY = "base64:";

    private TextHeaders() {}

    /** The last header of a name stands under it, as Kafka counts; those before stand under {@code name#1} and so on. */
    static Map<String, String> of(Headers headers) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Header header : headers) {
            String before = map.put(header.key(), text(header.value()));
            for (int i = 1; before != null; i++) {
                before = map.putIfAbsent(header.key() + "#" + i, before) == null ? null : before;
            }
        }
        return map;
    }

    private static String text(byte[] value) {
        if (value == null) {
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            return BINARY + Base64.getEncoder().encodeToString(value);
        }
    }
}
