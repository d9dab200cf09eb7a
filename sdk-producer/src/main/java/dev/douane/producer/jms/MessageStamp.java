package dev.douane.producer.jms;

import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Map;

/**
 * Puts contract headers on a message that you send yourself.
 *
 * <pre>{@code
 * if (gate.admit(json) instanceof Admission.Accepted accepted) {
 *     TextMessage message = session.createTextMessage(text);
 *     MessageStamp.on(message, accepted.payload());
 *     yourProducer.send(message);
 * }
 * }</pre>
 */
public final class MessageStamp {
    private MessageStamp() {}

    /**
     * Sets the payload's headers as properties of a message. The version becomes an {@code int}, everything else text. A
     * stamped payload gets {@link ContractHeaders#COUNTED_AS}, too, so that a broker counts what waits in one pass.
     *
     * @param message a message whose properties can be written
     * @param payload whose headers to set; its body is not looked at
     * @throws JMSException if a property cannot be set, for example because its name is none for a JMS property
     */
    public static void on(Message message, Payload payload) throws JMSException {
        for (Map.Entry<String, String> header : payload.headers().entrySet()) {
            if (header.getKey().equals(ContractHeaders.VERSION) && isInt(header.getValue())) {
                message.setIntProperty(header.getKey(), Integer.parseInt(header.getValue()));
            } else {
                message.setStringProperty(header.getKey(), header.getValue());
            }
        }
        String name = payload.headers().get(ContractHeaders.NAME);
        String version = payload.headers().get(ContractHeaders.VERSION);
        if (name != null && version != null) {
            message.setStringProperty(ContractHeaders.COUNTED_AS, name + "@" + version);
        }
    }

    private static boolean isInt(String text) {
        return text.matches("[0-9]{1,9}");
    }
}
