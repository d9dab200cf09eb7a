package dev.douane.consumer.rabbitmq.stream;

import com.rabbitmq.stream.Message;
import dev.douane.payload.Payload;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a payload of a message that you received yourself, for flows that keep their own consumer.
 *
 * <pre>{@code
 * Payload payload = StreamMessage.payload(message);
 * Reading<Town> reading = reader.read(payload.body(), payload.headers());
 * }</pre>
 */
public final class StreamMessage {
    private StreamMessage() {}

    /**
     * The payload of a message.
     *
     * @param message as received
     * @return the body, not copied, and every application property as text
     */
    public static Payload payload(Message message) {
        byte[] body = message.getBodyAsBinary();
        return Payload.of(body == null ? new byte[0] : body, headers(message));
    }

    static Map<String, String> headers(Message message) {
        Map<String, Object> properties = message.getApplicationProperties();
        Map<String, String> headers = new LinkedHashMap<>();
        if (properties != null) {
            properties.forEach((name, value) -> {
                if (value != null) {
                    headers.put(name, value.toString());
                }
            });
        }
        return headers;
    }
}
