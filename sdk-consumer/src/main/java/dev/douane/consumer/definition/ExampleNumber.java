package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.consumer.definition.internal.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** A number within its bounds, a plain one if possible. */
final class ExampleNumber {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final ObjectNode schema;

    private ExampleNumber(ObjectNode schema) {
        this.schema = schema;
    }

    static Optional<JsonNode> of(ObjectNode schema) {
        ExampleNumber number = new ExampleNumber(schema);
        return number.candidates()
                .flatMap(number::rounded)
                .filter(number::allowed)
                .findFirst()
                .map(value -> Json.nodes().numberNode(value.stripTrailingZeros()));
    }

    private Stream<BigDecimal> candidates() {
        Stream<BigDecimal> plain = Stream.of(BigDecimal.ONE, BigDecimal.ZERO);
        Stream<BigDecimal> edges = Stream.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
                .flatMap(keyword -> bound(keyword).stream())
                .flatMap(bound -> Stream.of(bound, bound.add(step()), bound.subtract(step())));
        BigDecimal least = bound("minimum").or(() -> bound("exclusiveMinimum")).orElse(BigDecimal.ZERO);
        BigDecimal most = bound("maximum").or(() -> bound("exclusiveMaximum")).orElse(BigDecimal.ZERO);
        return Stream.of(plain, edges, Stream.of(least.add(most).multiply(HALF)))
                .flatMap(values -> values);
    }

    private BigDecimal step() {
        return schema.has("multipleOf") ? schema.get("multipleOf").decimalValue() : BigDecimal.ONE;
    }

    private Optional<BigDecimal> bound(String keyword) {
        return Optional.ofNullable(schema.get(keyword))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue);
    }

    /** The multiples next to a candidate. */
    private Stream<BigDecimal> rounded(BigDecimal value) {
        if (!schema.has("multipleOf") && !schema.path("type").toString().contains("integer")) {
            return Stream.of(value);
        }
        BigDecimal step = step();
        return Stream.of(RoundingMode.CEILING, RoundingMode.FLOOR)
                .map(mode -> value.divide(step, 0, mode).multiply(step));
    }

    private boolean allowed(BigDecimal value) {
        return bound("minimum").filter(b -> value.compareTo(b) < 0).isEmpty()
                && bound("maximum").filter(b -> value.compareTo(b) > 0).isEmpty()
                && bound("exclusiveMinimum")
                        .filter(b -> value.compareTo(b) <= 0)
                        .isEmpty()
                && bound("exclusiveMaximum")
                        .filter(b -> value.compareTo(b) >= 0)
                        .isEmpty();
    }
}
