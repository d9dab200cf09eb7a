package dev.douane.consumer.jms;

import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a payload of a message that you received yourself, for flows that keep their own listener.
 *
 * <pre>{@code
 * Payload payload = ReceivedMessage.payload(message);
 * Reading<Town> reading = reader.read(payload.body(), payload.headers());
 * }</pre>
 */
public final class ReceivedMessage {
    private static final String PROVIDERS = "JMS";
    // A message cannot be longer than an array; some virtual machines want a few elements for themselves.
    private static final long LONGEST = Integer.MAX_VALUE - 8L;

    private ReceivedMessage() {}

    /**
     * The payload of a message: the bytes of a {@code BytesMessage}, or the text of a {@code TextMessage} as UTF-8, and
     * every property but JMS's own, and the one that repeats name and version, as a header.
     *
     * @param message as received; a bytes message is read from its beginning and left at its end
     * @return body and headers
     * @throws IOException if the message has neither bytes nor text, or cannot be read; it is not acknowledged
     */
    public static Payload payload(Message message) throws IOException {
        try {
            return Payload.of(body(message), headers(message));
        } catch (JMSException e) {
            throw new IOException("The message cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] body(Message message) throws JMSException, IOException {
        if (message instanceof BytesMessage bytes) {
            long length = bytes.getBodyLength();
            if (length > LONGEST) {
                throw new IOException("The message " + message.getJMSMessageID() + " is of " + length
                        + " bytes, too long to be held; take it off the queue by hand");
            }
            byte[] body = new byte[(int) length];
            bytes.reset();
            bytes.readBytes(body);
            return body;
        }
        if (message instanceof TextMessage text) {
            String content = text.getText();
            return content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);
        }
        throw new IOException("Expected a BytesMessage or a TextMessage, but " + message.getJMSMessageID() + " is a "
                + message.getClass().getSimpleName() + "; take it off the queue, or read past it with a selector");
    }

    static Map<String, String> headers(Message message) throws JMSException {
        Map<String, String> headers = new LinkedHashMap<>();
        Enumeration<?> names = message.getPropertyNames();
        while (names.hasMoreElements()) {
            String name = String.valueOf(names.nextElement());
            Object value = message.getObjectProperty(name);
            if (value != null && !name.startsWith(PROVIDERS) && !name.equals(ContractHeaders.COUNTED_AS)) {
                headers.put(name, value.toString());
            }
        }
        return headers;
    }
}
