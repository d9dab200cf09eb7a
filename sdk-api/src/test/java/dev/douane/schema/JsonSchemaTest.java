package dev.douane.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.internal.json.JsonTree;
import dev.douane.internal.json.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JsonSchemaTest {
    private static final String TEXT = "{\"type\": \"object\",\n \"maxProperties\": 10.0}";

    @Test
    void keepsItsTextAndKnowsItsCanonicalForm() {
        JsonSchema schema = JsonSchema.parse(TEXT);

        assertThat(schema.text()).isEqualTo(TEXT);
        assertThat(schema.canonicalText()).isEqualTo("{\"maxProperties\":10,\"type\":\"object\"}");
    }

    /** Published fingerprints are compared for years; the value was computed with sha256sum. */
    @Test
    void hasAFingerprintThatNeverChanges() {
        assertThat(JsonSchema.parse(TEXT).fingerprint())
                .isEqualTo("75d9179680a5f43df386482be11783c79324b23dafd9ef3f3416076b209c4539");
        assertThat(JsonSchema.parse("{\"maxProperties\":1e1,\"type\":\"\\u006fbject\"}"))
                .isEqualTo(JsonSchema.parse(TEXT))
                .hasSameHashCodeAs(JsonSchema.parse(TEXT));
        assertThat(JsonSchema.parse("{\"type\":\"object\"}")).isNotEqualTo(JsonSchema.parse(TEXT));
    }

    @Test
    void isTheSameOfATextThatHasYetToBeWritten() {
        TreeText unwritten = TreeText.of(JsonTree.known(TEXT));
        JsonSchema schema = JsonSchema.parse(unwritten);

        assertThat(schema).isEqualTo(JsonSchema.parse(TEXT));
        assertThat(schema.fingerprint()).isEqualTo(JsonSchema.parse(TEXT).fingerprint());
        assertThat(schema.text()).isEqualTo(unwritten.toString());
        assertThat(JsonSchema.parse((CharSequence) TEXT).text()).isEqualTo(TEXT);
        assertThatThrownBy(() -> JsonSchema.parse(TreeText.of(JsonTree.known("[1]"))))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("but was array");
    }

    @ParameterizedTest
    @EnumSource(SchemaDialect.class)
    void readsItsDialectWithAndWithoutAFragment(SchemaDialect dialect) {
        assertThat(JsonSchema.parse("{\"$schema\":\"" + dialect.uri() + "\"}").dialect())
                .isEqualTo(dialect);
        assertThat(JsonSchema.parse("{\"$schema\":\"" + dialect.uri() + "#\"}").dialect())
                .isEqualTo(dialect);
    }

    @Test
    void isOf2020WithoutADialect() {
        assertThat(JsonSchema.parse("{}").dialect()).isEqualTo(SchemaDialect.DRAFT_2020_12);
        assertThat(JsonSchema.parse("true").dialect()).isEqualTo(SchemaDialect.DRAFT_2020_12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1,"a":2}             | The schema is not JSON: A name stands twice in an object
                    {} {}                     | The schema is not JSON: Something follows the JSON value
                    [1]                       | Expected a schema (an object or a boolean), but was array
                    3                         | Expected a schema (an object or a boolean), but was number
                    {"$schema":3}             | Expected $schema to be a string at /$schema
                    {"$schema":"http://json-schema.org/draft-06/schema#"} | is not read by Douane; use one of [https://json-schema.org/draft/2020-12/schema
                    """)
    void refusesWhatIsNoSchemaOfItsDialects(String text, String reason) {
        assertThatThrownBy(() -> JsonSchema.parse(text))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void showsItsFingerprintRatherThanItsText() {
        assertThat(JsonSchema.parse(TEXT).toString()).startsWith("JsonSchema[DRAFT_2020_12, sha256:");
    }
}
