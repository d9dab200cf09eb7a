package dev.douane.producer.rabbitmq;

import com.rabbitmq.client.AMQP.BasicProperties;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import java.util.HashMap;
import java.util.Map;

/** Puts contract headers on a message that you publish yourself. */
public final class RabbitStamp {
    private RabbitStamp() {}

    /**
     * Adds the payload's headers to a message's properties. The version becomes an integer, everything else text.
     *
     * @param properties yours, not changed
     * @param payload whose headers to add; its body is not looked at
     * @return your properties with the headers among theirs
     */
    public static BasicProperties on(BasicProperties properties, Payload payload) {
        Map<String, Object> headers = new HashMap<>();
        if (properties.getHeaders() != null) {
            headers.putAll(properties.getHeaders());
        }
        payload.headers().forEach((name, value) -> headers.put(name, value(name, value)));
        return properties.builder().headers(headers).build();
    }

    private static Object value(String name, String value) {
        boolean number = name.equals(ContractHeaders.VERSION) && value.matches("[0-9]{1,9}");
        return number ? Integer.valueOf(value) : value;
    }
}
