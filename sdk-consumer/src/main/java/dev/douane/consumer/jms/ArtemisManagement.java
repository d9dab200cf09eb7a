package dev.douane.consumer.jms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks an Artemis broker about one of its queues, by messages to its management address: properties say what is asked,
 * the body is a JSON array of arguments, and so is that of the answer. Plain Jakarta Messaging; see the chapter
 * <a href="https://artemis.apache.org/components/artemis/documentation/latest/management.html">Management</a> of its
 * manual, section "Management via Core/JMS messages". One thread at a time.
 */
final class ArtemisManagement implements AutoCloseable {
    private static final String ADDRESS = "activemq.management";
    private static final String RESOURCE = "_AMQ_ResourceName";
    private static final String OPERATION = "_AMQ_OperationName";
    private static final String ATTRIBUTE = "_AMQ_Attribute";
    private static final String SUCCEEDED = "_AMQ_OperationSucceeded";

    private final JMSContext context;
    private final TemporaryQueue replies;
    private final JMSConsumer consumer;
    private final Duration patience;

    ArtemisManagement(JMSContext context, Duration patience) {
        this.context = context;
        this.replies = context.createTemporaryQueue();
        this.consumer = context.createConsumer(replies);
        this.patience = patience;
        context.start();
    }

    long attribute(String queue, String name) throws IOException {
        return ask(queue, ATTRIBUTE, name, "").asLong();
    }

    JsonNode invoke(String queue, String operation, @Nullable String... arguments) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String argument : arguments) {
            array.add(argument);
        }
        return ask(queue, OPERATION, operation, array.toString());
    }

    private JsonNode ask(String queue, String kind, String name, String arguments) throws IOException {
        try {
            TextMessage question = context.createTextMessage(arguments);
            question.setStringProperty(RESOURCE, "queue." + queue);
            question.setStringProperty(kind, name);
            question.setJMSReplyTo(replies);
            context.createProducer().send(context.createQueue(ADDRESS), question);
            return answer(consumer.receive(patience.toMillis()), queue, name);
        } catch (JMSException | JMSRuntimeException e) {
            throw new IOException("The broker cannot be asked for " + name + " of " + queue + ": " + e.getMessage(), e);
        }
    }

    private JsonNode answer(@Nullable Message reply, String queue, String name) throws IOException, JMSException {
        if (!(reply instanceof TextMessage text)) {
            throw new IOException(
                    "No answer on " + name + " of " + queue + " within " + patience + "; is the broker an "
                            + "Artemis, and may this user manage it (permission 'manage' on " + ADDRESS + ")?");
        }
        JsonNode result = json(text.getText()).path(0);
        if (!reply.getBooleanProperty(SUCCEEDED)) {
            throw new IOException("The broker refused " + name + " of " + queue + ": " + result.asText());
        }
        // Maps come as a text of JSON within the JSON.
        return result.isTextual() ? json(result.textValue()) : result;
    }

    private static JsonNode json(@Nullable String text) throws IOException {
        if (text == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT);
        } catch (MalformedJsonException e) {
            throw new IOException("The broker's answer is not JSON: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            consumer.close();
            replies.delete();
        } catch (JMSException e) {
            throw new IOException("The temporary queue cannot be deleted: " + e.getMessage(), e);
        }
    }
}
