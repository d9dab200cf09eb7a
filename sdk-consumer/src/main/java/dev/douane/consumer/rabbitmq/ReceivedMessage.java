package dev.douane.consumer.rabbitmq;

import com.rabbitmq.client.AMQP.BasicProperties;
import dev.douane.payload.Payload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a payload of a message that you received yourself, for flows that keep their own consumer.
 *
 * <pre>{@code
 * Payload payload = ReceivedMessage.payload(delivery.getProperties(), delivery.getBody());
 * Reading<Town> reading = reader.read(payload.body(), payload.headers());
 * }</pre>
 */
public final class ReceivedMessage {
    private ReceivedMessage() {}

    /**
     * The payload of a message.
     *
     * @param properties as received
     * @param body as received, not copied
     * @return the body, and every AMQP header as text
     */
    public static Payload payload(BasicProperties properties, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (properties.getHeaders() != null) {
            properties.getHeaders().forEach((name, value) -> {
                if (value != null) {
                    headers.put(name, value.toString());
                }
            });
        }
        return Payload.of(body, headers);
    }

    /** The message's id; for one without, a digest that is the same whenever it is delivered. */
    static String position(BasicProperties properties, Payload payload) {
        String id = properties.getMessageId();
        return id != null ? id : "sha256-" + digest(properties, payload);
    }

    private static String digest(BasicProperties properties, Payload payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String sentAt = String.valueOf(properties.getTimestamp());
            digest.update(sentAt.getBytes(StandardCharsets.UTF_8));
            digest.update(new TreeMap<>(payload.headers()).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(payload.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
