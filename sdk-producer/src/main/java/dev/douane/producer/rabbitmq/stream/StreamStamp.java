package dev.douane.producer.rabbitmq.stream;

import com.rabbitmq.stream.MessageBuilder;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;

/**
 * Puts contract headers on a message that you send yourself.
 *
 * <pre>{@code
 * if (gate.admit(json) instanceof Admission.Accepted accepted) {
 *     MessageBuilder message = StreamStamp.on(yourProducer.messageBuilder(), accepted.payload());
 *     yourProducer.send(message.addData(json).build(), yourConfirmation);
 * }
 * }</pre>
 */
public final class StreamStamp {
    private StreamStamp() {}

    /**
     * Adds the payload's headers to a message's application properties. The version becomes an integer, everything else
     * text.
     *
     * @param message yours, changed; its body is still yours to add
     * @param payload whose headers to add; its body is not looked at
     * @return the same builder
     */
    public static MessageBuilder on(MessageBuilder message, Payload payload) {
        MessageBuilder.ApplicationPropertiesBuilder properties = message.applicationProperties();
        payload.headers().forEach((name, value) -> {
            if (name.equals(ContractHeaders.VERSION) && value.matches("[0-9]{1,9}")) {
                properties.entry(name, Integer.parseInt(value));
            } else {
                properties.entry(name, value);
            }
        });
        return message;
    }
}
