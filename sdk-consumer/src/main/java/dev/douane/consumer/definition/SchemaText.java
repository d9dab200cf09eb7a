package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.consumer.definition.internal.Definitions;
import dev.douane.consumer.definition.internal.Json;
import dev.douane.consumer.definition.internal.NamedShape;
import dev.douane.contract.ContractId;
import dev.douane.internal.PrettyJson;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import java.util.LinkedHashMap;
import java.util.Map;

/** The text of a contract's schema: two spaces, line feeds, {@code $schema} first. */
final class SchemaText {
    private SchemaText() {}

    static JsonSchema of(ContractId id, String description, NamedShape shape) {
        ObjectNode body = new Definitions().document(shape);
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("$schema", Json.text(SchemaDialect.DRAFT_2020_12.uri()));
        members.put("title", Json.text(id.toString()));
        members.put("description", Json.text(description));
        body.properties().forEach(member -> members.putIfAbsent(member.getKey(), member.getValue()));
        ObjectNode root = Json.object();
        root.setAll(members);
        return JsonSchema.parse(PrettyJson.write(root) + "\n");
    }
}
