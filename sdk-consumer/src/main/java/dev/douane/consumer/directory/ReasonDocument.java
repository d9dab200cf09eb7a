package dev.douane.consumer.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.consumer.quarantine.QuarantinedPayload;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.PrettyJson;
import dev.douane.internal.StrictJson;
import dev.douane.validation.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The {@code reason.json} of a quarantined payload. */
final class ReasonDocument {
    private ReasonDocument() {}

    static byte[] write(QuarantinedPayload payload) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("position", payload.position());
        document.put("reason", payload.reason().name());
        document.put("detail", payload.detail());
        payload.contract().ifPresent(id -> document.put("contract", id.toString()));
        document.put("quarantinedAt", payload.quarantinedAt().toString());
        ObjectNode headers = document.putObject("headers");
        new TreeMap<>(payload.payload().headers()).forEach(headers::put);
        ArrayNode violations = document.putArray("violations");
        payload.report().violations().forEach(violation -> add(violations.addObject(), violation));
        return (PrettyJson.write(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ObjectNode node, Violation violation) {
        node.put("pointer", violation.pointer());
        node.put("keyword", violation.keyword());
        node.put("schemaPointer", violation.schemaPointer());
        violation.position().ifPresent(position -> {
            node.put("line", position.line());
            node.put("column", position.column());
        });
        node.put("message", violation.message());
    }

    static Map<String, String> headers(byte[] document) throws IOException {
        try {
            JsonNode headers = StrictJson.read(document, JsonLimits.DEFAULT).path("headers");
            Map<String, String> map = new LinkedHashMap<>();
            headers.properties()
                    .forEach(
                            header -> map.put(header.getKey(), header.getValue().asText()));
            return map;
        } catch (MalformedJsonException e) {
            throw new IOException("Expected a reason.json as this quarantine writes it: " + e.getMessage(), e);
        }
    }
}
