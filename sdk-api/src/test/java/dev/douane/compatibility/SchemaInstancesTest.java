package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaInstancesTest {
    private static final JsonSchema COMMUNES = JsonSchema.parse("""
            {"type": "array", "items": {"type": "object", "properties": {
               "code": {"type": "string", "pattern": "^[0-9]{5}$"},
               "population": {"type": "integer", "minimum": 1},
               "centre": {"$ref": "#/$defs/point"}},
             "required": ["code"], "additionalProperties": false},
             "$defs": {"point": {"type": "object", "properties": {"lat": {"type": "number", "maximum": 90}},
               "required": ["lat"]}}}""");

    @Test
    void anExampleShowsWhatTheSchemaDescribes() {
        assertThat(SchemaInstances.of(COMMUNES).example())
                .hasValue("[{\"centre\":{\"lat\":0},\"code\":\"00000\",\"population\":1}]");
    }

    @Test
    void aStreamHoldsValidAndNearlyValidDocuments() {
        PayloadValidator validator = PayloadValidator.reference(COMMUNES);

        List<SchemaInstance> some =
                SchemaInstances.of(COMMUNES).stream(1).limit(2_000).toList();

        assertThat(some)
                .allSatisfy(one -> assertThat(validator
                                .validate(one.json().getBytes(StandardCharsets.UTF_8))
                                .valid())
                        .isEqualTo(one.valid()));
        assertThat(some.stream().filter(SchemaInstance::valid).distinct()).hasSizeGreaterThan(100);
        assertThat(some.stream().filter(one -> !one.valid()).distinct()).hasSizeGreaterThan(100);
        assertThat(some.get(0).json()).isEqualTo("[]");
    }

    @Test
    void theSameSeedGivesTheSame() {
        assertThat(SchemaInstances.of(COMMUNES).valid(7, 300))
                .containsExactlyElementsOf(
                        SchemaInstances.of(COMMUNES).valid(7, 300).toList());
    }

    @Test
    void aSchemaThatAcceptsNothingHasNoExample() {
        SchemaInstances none = SchemaInstances.of(JsonSchema.parse("false"));

        assertThat(none.example()).isEmpty();
        assertThat(none.stream(1).limit(50)).noneMatch(SchemaInstance::valid);
    }
}
