package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
import java.util.List;
import java.util.stream.Stream;

/** What must hold for any bytes: no exception, StrictJson's and the oracle's answer, in pieces as at once. */
final class AnyBytes {
    private static final List<String> SCHEMAS = List.of(
            "{}",
            "{\"type\":\"object\",\"required\":[\"a\"],\"additionalProperties\":false,\"properties\":{\"a\":"
                    + "{\"type\":\"integer\",\"minimum\":-3,\"multipleOf\":0.5},\"b\":{\"type\":\"string\",\"maxLength\":3,"
                    + "\"pattern\":\"^a\"},\"c\":{\"type\":\"array\",\"items\":{\"$ref\":\"#\"},\"uniqueItems\":true}}}",
            "{\"anyOf\":[{\"const\":{\"a\":[1.0,\"\\u00e9\"]}},{\"enum\":[1e2,\"x\",null]},{\"items\":{\"$ref\":\"#\"},"
                    + "\"type\":\"array\",\"contains\":{\"type\":\"null\"}}]}",
            "{\"patternProperties\":{\"^a\":{\"unevaluatedItems\":false,\"prefixItems\":[true,{\"type\":\"number\"}],"
                    + "\"contains\":{\"const\":3},\"minContains\":0}},\"propertyNames\":{\"maxLength\":4},"
                    + "\"if\":{\"minProperties\":2,\"properties\":{\"c\":{\"type\":\"null\"}}},\"then\":{\"required\":[\"a\"]},"
                    + "\"unevaluatedProperties\":{\"format\":\"date\"}}",
            """
            {"type": "object", "required": ["id", "lines"], "additionalProperties": false, "properties": {
              "id": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]{3,6}$"},
              "kind": {"enum": ["new", "next", "old"]},
              "day": {"type": ["string", "null"], "format": "date"},
              "name": {"type": "string", "minLength": 1, "maxLength": 20},
              "lines": {"type": "array", "maxItems": 3, "items": {
                "type": "object", "required": ["sku"], "properties": {
                  "sku": {"type": "string", "pattern": "^\\\\w+$"},
                  "count": {"type": "integer", "minimum": 1, "maximum": 99},
                  "price": {"type": "number", "multipleOf": 0.01},
                  "flags": {"type": "array", "uniqueItems": true, "items": {"type": "boolean"}}}}}}}
            """);

    private static final List<Opponents> OPPONENTS =
            SCHEMAS.stream().map(JsonSchema::parse).map(Opponents::of).toList();

    private AnyBytes() {}

    /** The validator, its other executions, one that lets names stand twice, and the oracle. */
    private record Opponents(
            PayloadValidator validator,
            List<PayloadValidator> executions,
            PayloadValidator lenient,
            NetworkntEngine oracle) {
        static Opponents of(JsonSchema schema) {
            return new Opponents(
                    PayloadValidator.of(schema),
                    Stream.of(Execution.INTERPRETED, Execution.PLANNED, Execution.GENERATED)
                            .map(execution -> PayloadValidator.of(schema, ValidationLimits.DEFAULT, execution))
                            .toList(),
                    PayloadValidator.builder(schema)
                            .duplicateNames(DuplicateNames.ALLOWED)
                            .build(),
                    new NetworkntEngine(schema, ValidationLimits.DEFAULT));
        }
    }

    static void check(byte[] body) {
        boolean json = isStrictJson(body);
        OPPONENTS.forEach(all -> {
            ValidationReport report = all.validator.validate(body);
            assertThat(report.valid()).isEqualTo(all.oracle.validate(body).valid());
            assertThat(isJson(report)).isEqualTo(json);
            assertThat(Readings.stream(all.validator, body, 3)).isEqualTo(report);
            all.executions.forEach(
                    execution -> assertThat(execution.validate(body)).isEqualTo(report));
            ValidationReport leniently = all.lenient.validate(body);
            assertThat(Readings.stream(all.lenient, body, 3)).isEqualTo(leniently);
            if (json) {
                assertThat(leniently.valid()).isEqualTo(report.valid());
            }
        });
    }

    private static boolean isJson(ValidationReport report) {
        return report.violations().stream()
                .noneMatch(violation -> violation.keyword().equals(Violation.JSON));
    }

    private static boolean isStrictJson(byte[] body) {
        try {
            StrictJson.read(body, JsonLimits.DEFAULT);
            return true;
        } catch (MalformedJsonException e) {
            return false;
        }
    }
}
