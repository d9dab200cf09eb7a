package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.testing.ChunkedInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code, the interpreter and the oracle, on a contract with all that generated code knows. */
class ExecutionsTest {
    private static final JsonSchema CONTRACT = JsonSchema.parse("""
            {"type":"object","required":["id","code","kind","lines"],"additionalProperties":false,"properties":{
              "id":{"type":"string","format":"uuid"},"code":{"type":"string","pattern":"^[A-Z]{2}-[0-9]{3}$"},
              "kind":{"enum":["created","paid","shipped"]},"on":{"type":"string","format":"date"},
              "at":{"type":["string","null"],"format":"date-time"},"name":{"type":"string","minLength":1,"maxLength":9},
              "count":{"type":"integer","minimum":-5,"maximum":500},"price":{"type":"number","multipleOf":0.01},
              "gift":{"type":"boolean"},"tags":{"type":"array","items":{"type":"string"},"uniqueItems":true},
              "parent":{"$ref":"#"},"free":{"type":"object","additionalProperties":{"type":"integer"}},
              "shape":{"oneOf":[
                {"type":"object","required":["t"],"properties":{"t":{"const":"circle"},"r":{"type":"number"}}},
                {"type":"object","required":["t"],"properties":{"t":{"const":"square"},"a":{"type":"integer"}}}]},
              "lines":{"type":"array","minItems":1,"maxItems":3,"items":{"type":"object","required":["sku"],
                "properties":{"sku":{"type":"string","pattern":"^[a-z][a-z0-9-]{1,7}$"},"n":{"type":"integer"}}}}}}""");

    private static final String PAYLOAD = """
            {"id":"0b3f0f4e-7c0a-4f5e-9d2c-1a2b3c4d5e6f","code":"AB-123","kind":"paid","on":"2026-11-22","at":null,\
            "name":"Zoé 😀","count":42,"price":12.34,"gift":true,"tags":["a","b"],"parent":{"id":\
            "0B3F0F4E-7C0A-4F5E-9D2C-1A2B3C4D5E6F","code":"ZZ-000","kind":"created","lines":[{"sku":"x1"}]},\
            "free":{"x":1,"y":-2},"shape":{"r":1.5,"t":"circle"},"lines":[{"sku":"ab-1","n":7},{"n":-7,"sku":"zz"}]}""";

    private static final PayloadValidator INTERPRETED =
            PayloadValidator.of(CONTRACT, ValidationLimits.DEFAULT, Execution.INTERPRETED);
    private static final PayloadValidator GENERATED =
            PayloadValidator.of(CONTRACT, ValidationLimits.DEFAULT, Execution.GENERATED);
    private static final PayloadValidator PLANNED =
            PayloadValidator.of(CONTRACT, ValidationLimits.DEFAULT, Execution.PLANNED);
    private static final PayloadValidator TAUGHT = taught(PAYLOAD);
    private static final PayloadValidator TAUGHT_SPACES = taught(spaced());
    private static final PayloadValidator TAUGHT_VARIETY =
            taught(PAYLOAD.replace("\"on\":", "\"on\" : ").replace(",\"n\":", ", \"n\":"));
    private static final PayloadValidator TAUGHT_ANOTHER_ORDER = taught("""
            {"lines":[{"n":7,"sku":"ab-1"},{"sku":"zz","n":-7}],"kind":"paid",
             "id":"0b3f0f4e-7c0a-4f5e-9d2c-1a2b3c4d5e6f","code":"AB-123"}""");
    private static final NetworkntEngine ORACLE = new NetworkntEngine(CONTRACT, ValidationLimits.DEFAULT);

    private static PayloadValidator taught(String sample) {
        return PayloadValidator.of(CONTRACT, ValidationLimits.DEFAULT, Execution.GENERATED, List.of(bytes(sample)));
    }

    private static String spaced() {
        return PAYLOAD.replace(":", " : ").replace(",", " ,\r\n\t").replace("2026-11-22 : ", "2026-11-22");
    }

    private static ValidationReport agreed(byte[] payload) throws IOException {
        ValidationReport report = INTERPRETED.validate(payload);
        assertThat(GENERATED.validate(payload)).isEqualTo(report);
        assertThat(PLANNED.validate(payload)).isEqualTo(report);
        assertThat(TAUGHT.validate(payload)).isEqualTo(report);
        assertThat(TAUGHT_SPACES.validate(payload)).isEqualTo(report);
        assertThat(TAUGHT_VARIETY.validate(payload)).isEqualTo(report);
        assertThat(TAUGHT_ANOTHER_ORDER.validate(payload)).isEqualTo(report);
        assertThat(INTERPRETED.validate(new ChunkedInput(payload, () -> 7))).isEqualTo(report);
        assertThat(report.valid()).isEqualTo(ORACLE.validate(payload).valid());
        return report;
    }

    @Test
    void acceptTheSameInManySpellings() throws IOException {
        for (String payload : new String[] {
            PAYLOAD,
            spaced(),
            "\n " + PAYLOAD + " \n",
            PAYLOAD.replace("\"code\"", "\"\\u0063ode\""),
            PAYLOAD.replace("\"paid\"", "\"p\\u0061id\""),
            PAYLOAD.replace("42", "4.2e1").replace("12.34", "1234e-2"),
            PAYLOAD.replace("\"a\",\"b\"", "\"a\",\"\\u0062\"")
        }) {
            assertThat(agreed(bytes(payload)).summary()).isEqualTo("valid");
        }
    }

    @Test
    void readTheContractByItsOwnCode() {
        assertThat(GENERATED.describe()).startsWith("read by code that was generated for it");
        assertThat(INTERPRETED.describe()).startsWith("interpreted");
    }

    @Test
    void refuseTheSameWhenTheTextIsCutAnywhere() throws IOException {
        byte[] payload = bytes(PAYLOAD);
        for (int length = 0; length < payload.length; length++) {
            assertThat(agreed(Arrays.copyOf(payload, length)).valid()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            bytes = {
                '"',
                '\\',
                '{',
                '}',
                '[',
                ']',
                ',',
                ':',
                ' ',
                '0',
                '9',
                'a',
                'Z',
                '-',
                '.',
                'e',
                0,
                0x1F,
                (byte) 0xC3
            })
    void sayTheSameWhenAByteIsAnother(byte other) throws IOException {
        byte[] payload = bytes(PAYLOAD);
        int refused = 0;
        for (int i = 0; i < payload.length; i++) {
            byte[] changed = payload.clone();
            changed[i] = other;
            refused += agreed(changed).valid() ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(payload.length / 2);
    }

    @Test
    void writeCodeWhenTheContractProvesToBeInUse() {
        PayloadValidator validator = PayloadValidator.of(CONTRACT, ValidationLimits.DEFAULT, Execution.BEST);
        byte[] payload = bytes(PAYLOAD);
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (validator.describe().startsWith("interpreted") && System.nanoTime() < deadline) {
            assertThat(validator.validate(payload).valid()).isTrue();
        }
        assertThat(validator.describe()).startsWith("read by code");
        assertThat(validator.validate(payload).valid()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void numbersAreNoLongerThanTheLimitHoweverTheyAreRead(Execution execution) {
        ValidationLimits limits = new ValidationLimits(1 << 20, 100, 1 << 20, 5, 100, 1_000, 10);
        for (String type : List.of("integer", "number", "[\"number\",\"string\"]", "")) {
            String asked =
                    type.isEmpty() ? "{}" : "{\"type\":" + (type.startsWith("[") ? type : "\"" + type + "\"") + "}";
            PayloadValidator validator = PayloadValidator.of(
                    JsonSchema.parse("{\"type\":\"object\",\"properties\":{\"a\":" + asked + "}}"), limits, execution);
            assertThat(validator.validate(bytes("{\"a\":12345}")).valid()).isTrue();
            assertThat(validator.validate(bytes("{\"a\":123456}")).valid()).isFalse();
        }
    }
}
