package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.consumer.definition.internal.Json;
import java.math.BigDecimal;

/** Another value like the first, for arrays whose items must differ. */
final class ExampleVariation {
    private ExampleVariation() {}

    static JsonNode of(JsonNode first, JsonNode schema, int index) {
        JsonNode constants = schema.path("enum");
        if (index < constants.size()) {
            return constants.get(index);
        }
        if (first.isNumber()) {
            BigDecimal step =
                    schema.has("multipleOf") ? schema.get("multipleOf").decimalValue() : BigDecimal.ONE;
            return Json.nodes().numberNode(first.decimalValue().add(step.multiply(BigDecimal.valueOf(index))));
        }
        return first.isTextual() ? Json.text(first.textValue() + (index + 1)) : first;
    }
}
