package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold for any bytes: no exception, StrictJson's and the oracle's answer, in pieces as at once. */
final class AnyBytes {
    private static final List<String> SCHEMAS = List.of(
            "{}",
            "{\"type\":\"object\",\"required\":[\"a\"],\"additionalProperties\":false,\"properties\":{\"a\":"
                    + "{\"type\":\"integer\",\"minimum\":-3,\"multipleOf\":0.5},\"b\":{\"type\":\"string\",\"maxLength\":3,"
                    + "\"pattern\":\"^a\"},\"c\":{\"type\":\"array\",\"items\":{\"$ref\":\"#\"},\"uniqueItems\":true}}}",
            "{\"anyOf\":[{\"const\":{\"a\":[1.0,\"\\u00e9\"]}},{\"enum\":[1e2,\"x\",null]},{\"items\":{\"$ref\":\"#\"},"
                    + "\"type\":\"array\",\"contains\":{\"type\":\"null\"}}]}",
            "{\"patternProperties\":{\"^a\":{\"unevaluatedItems\":false,\"prefixItems\":[true,{\"type\":\"number\"}]}},"
                    + "\"propertyNames\":{\"maxLength\":4},\"if\":{\"minProperties\":2},\"then\":{\"required\":[\"a\"]},"
                    + "\"unevaluatedProperties\":{\"format\":\"date\"}}");

    private static final Map<PayloadValidator, NetworkntEngine> OPPONENTS = opponents();

    private static Map<PayloadValidator, NetworkntEngine> opponents() {
        Map<PayloadValidator, NetworkntEngine> opponents = new LinkedHashMap<>();
        SCHEMAS.stream()
                .map(JsonSchema::parse)
                .forEach(schema -> opponents.put(
                        PayloadValidator.of(schema), new NetworkntEngine(schema, ValidationLimits.DEFAULT)));
        return opponents;
    }

    private AnyBytes() {}

    static void check(byte[] body) {
        boolean json = isStrictJson(body);
        OPPONENTS.forEach((validator, oracle) -> {
            ValidationReport report = validator.validate(body);
            assertThat(report.valid()).isEqualTo(oracle.validate(body).valid());
            assertThat(isJson(report)).isEqualTo(json);
            assertThat(Readings.stream(validator, body, 3)).isEqualTo(report);
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
