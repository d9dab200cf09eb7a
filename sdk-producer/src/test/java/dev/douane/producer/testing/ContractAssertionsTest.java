package dev.douane.producer.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.douane.contract.ContractRegistry;
import dev.douane.producer.InMemoryRegistry;
import dev.douane.schema.JsonSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractAssertionsTest {
    private static final String TOWN = """
            {"type": "object", "properties": {"code": {"type": "string"%s}, "population": {"type": "integer"}},
             "required": ["code"%s], "additionalProperties": %s}""";

    private final ContractRegistry registry =
            new InMemoryRegistry().publish("towns@3", TOWN.formatted(", \"minLength\": 2", "", "false"));

    private void check(String constraint, String required, String additional) {
        ContractAssertions.assertAccepted(
                registry, "towns@3", JsonSchema.parse(TOWN.formatted(constraint, required, additional)));
    }

    @Test
    void whatIsStricterThanTheContractIsAccepted() {
        assertThatCode(() -> check(", \"pattern\": \"^[0-9]{5}$\"", ", \"population\"", "false"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTheContractRefusesIsShownWithThePlaces() {
        assertThatThrownBy(() -> check("", "", "false"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        towns@3 refuses documents of the given schema:
                          /code against minLength (given schema: #/properties/code, contract: \
                        #/properties/code/minLength); for example {"code":""}""");
    }

    @Test
    void anOpenClassIsToldHowToCloseIt() {
        assertThatThrownBy(() -> check(", \"minLength\": 5", "", "true"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("have it say so with additionalProperties: false");
    }

    @Test
    void whatIsNotFoundOutFails() {
        String hard = "{\"type\": \"string\", \"pattern\": \"^%s$\"}";
        ContractRegistry difficult = new InMemoryRegistry().publish("codes@1", hard.formatted("([ab]*a)?[ab]{40}b?"));
        assertThatThrownBy(() -> ContractAssertions.assertAccepted(
                        difficult, "codes@1", JsonSchema.parse(hard.formatted("[ab]*a[ab]{40}"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was not found out");
    }

    enum Zone {
        METRO,
        OUTREMER
    }

    record Mayor(@JsonProperty(required = true) String name) {}

    record Town(
            @JsonProperty(value = "code", required = true) String id,
            long population,
            @JsonInclude(JsonInclude.Include.NON_NULL) Mayor mayor,
            @JsonProperty(required = true) Zone zone,
            @JsonProperty(required = true) List<Integer> years,
            @JsonProperty(required = true) Map<String, Boolean> flags) {}

    private static final String OF_CLASS = """
            {"type": "object", "additionalProperties": false,
             "properties": {"code": {"type": %s}, "population": {"type": "integer"}, "mayor": {"type": "object",
              "properties": {"name": {"type": "string"}}}, "zone": {"enum": [%s]}, "years": {"type": "array",
              "items": {"type": "integer"}}, "flags": {"additionalProperties": {"type": "boolean"}}},
             "required": ["code", "population", "zone"%s]}""";

    private static void checkClass(String code, String zones, String required) {
        ContractAssertions.assertAccepted(
                new InMemoryRegistry().publish("towns@3", OF_CLASS.formatted(code, zones, required)),
                "towns@3",
                Town.class);
    }

    @Test
    void whateverTheClassCanWriteIsAccepted() {
        assertThatCode(() -> checkClass("\"string\"", "\"METRO\", \"OUTREMER\", \"MONACO\"", ", \"years\""))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"integer\" | \"METRO\", \"OUTREMER\" | `` | /code against type",
                "\"string\" | \"METRO\" | `` | /zone against enum",
                "\"string\" | \"METRO\", \"OUTREMER\" | , \"mayor\" | /mayor against required"
            })
    void whatTheClassCanWriteAndTheContractRefusesIsShown(String code, String zones, String required, String shown) {
        assertThatThrownBy(() -> checkClass(code, zones, required))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(shown);
    }

    record Nullable(String code) {}

    @Test
    void whatMayBeNullIsWrittenAsNull() {
        ContractRegistry codes = new InMemoryRegistry()
                .publish("codes@1", "{\"type\": \"object\", \"properties\": {\"code\": {\"type\": \"string\"}}}");
        assertThatThrownBy(() -> ContractAssertions.assertAccepted(codes, "codes@1", Nullable.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("{\"code\":null}");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface Several {}

    @Test
    void aClassWithSubtypesNeedsASchema() {
        assertThatThrownBy(() -> ContractAssertions.assertAccepted(registry, "towns@3", Several.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hand in a schema instead of the class");
    }

    @Test
    void aContractThatIsNotThereIsAMistakeInTheTest() {
        assertThatThrownBy(() -> ContractAssertions.assertAccepted(registry, "towns@4", JsonSchema.parse("true")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("towns@4 is not published");
    }
}
