package dev.douane.producer.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.ContractRegistry;
import dev.douane.producer.InMemoryRegistry;
import dev.douane.schema.JsonSchema;
import org.junit.jupiter.api.Test;

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

    @Test
    void aContractThatIsNotThereIsAMistakeInTheTest() {
        assertThatThrownBy(() -> ContractAssertions.assertAccepted(registry, "towns@4", JsonSchema.parse("true")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("towns@4 is not published");
    }
}
