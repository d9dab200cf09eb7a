package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.schema.JsonSchema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples are valid by construction: {@link ExamplePayload} refuses its own that are not. */
class ExamplePayloadTest {

    record Bounded(
            @DecimalMin("0.30") @DecimalMax("0.35") @Digits(integer = 1, fraction = 2)
            BigDecimal narrow,

            @Min(1_000) int large,
            @Size(min = 6) String longer,
            @Size(max = 2) String shorter,
            @Size(min = 3) List<Integer> three,
            @Size(min = 3) Set<Integer> threeApart,
            @Size(min = 2) Set<Communes.Type> constants,
            @Size(min = 2) Map<String, Integer> two,
            Optional<String> there) {}

    record Patterned(List<Inner> inner) {
        record Inner(@Pattern(regexp = "[0-9]{5}") String code) {}
    }

    @Test
    void boundsAreKept() {
        assertThat(Border.of(Bounded.class).example()).isEqualTo("""
                        {
                          "narrow": 0.3,
                          "large": 1000,
                          "longer": "text--",
                          "shorter": "te",
                          "three": [
                            1,
                            1,
                            1
                          ],
                          "threeApart": [
                            1,
                            2,
                            3
                          ],
                          "constants": [
                            "COMMUNE",
                            "ARRONDISSEMENT"
                          ],
                          "two": {
                            "text": 1,
                            "text2": 1
                          },
                          "there": "text"
                        }""");
    }

    @Test
    void aPatternNeedsAnExampleOfItsAuthor() {
        assertThatThrownBy(() -> Border.of(Patterned.class).example())
                .isInstanceOf(ContractDefinitionException.class)
                .hasMessageContaining("'inner[].code'")
                .hasMessageContaining("@FieldDefinition(value = \"…\", example = \"…\")");
    }

    @Test
    void recursionIsShownOnce() {
        assertThat(Border.of(StructureRowsTest.Node.class).example().replaceAll("\\s", ""))
                .isEqualTo("{\"value\":1,\"next\":{\"value\":1,\"children\":[]},\"children\":[{\"value\":1,"
                        + "\"children\":[]}]}");
        Border.of(StructureRowsTest.Forest.class).example();
        Border.of(StructureRowsTest.Folder.class).example();
        Border.of(StructureRowsTest.Rows.class).example();
        Border.of(SealedRowsTest.OfExpression.class).example();
    }

    @Test
    void aliasesAndVariantsAreChosenOnce() {
        Border.of(JacksonRowsTest.Aliased.class).example();
        Border.of(JacksonRowsTest.Address.class).example();
        Border.of(SealedRowsTest.OfShaped.class).example();
        Border.of(SealedRowsTest.OfEvent.class).example();
        Border.of(SealedRowsTest.OfContact.class).example();
        Border.of(StructureRowsTest.Pages.class).example();
        Border.of(PresenceRowsTest.Nullables.class).example();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "true~{}",
                "{\"type\":[\"null\",\"string\"]}~null",
                "{\"const\":{\"a\":1}}~{\"a\":1}",
                "{\"enum\":[3]}~3",
                "{\"oneOf\":[{\"type\":\"integer\",\"minimum\":7,\"maximum\":7},{\"type\":\"string\"}]}~7",
                "{\"$ref\":\"#/$defs/a%20b\",\"$defs\":{\"a b\":{\"type\":\"boolean\"}}}~true",
                "{\"allOf\":[{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]}]}~{\"a\":1}",
                "{\"type\":\"number\",\"exclusiveMinimum\":0,\"exclusiveMaximum\":0.2}~0.1",
                "{\"type\":\"array\",\"maxItems\":0,\"items\":{\"type\":\"string\"}}~[]",
                "{\"properties\":{\"a\":{\"format\":\"ipv4\"}}}~{\"a\":\"192.0.2.1\"}"
            })
    void schemasOfOthersHaveExamplesToo(String schema, String example) {
        assertThat(ExamplePayload.of(contract(schema)).replaceAll("\\s", "")).isEqualTo(example);
    }

    @Test
    void whatHasNoExampleSaysSo() {
        assertThatThrownBy(() -> ExamplePayload.of(contract("{\"type\":\"integer\",\"minimum\":2,\"maximum\":1}")))
                .isInstanceOf(ContractDefinitionException.class)
                .hasMessageContaining("a@1");
        assertThatThrownBy(() -> ExamplePayload.of(contract("{\"not\":{}}")))
                .isInstanceOf(ContractDefinitionException.class)
                .hasMessageContaining("a@1");
    }

    private static Contract contract(String schema) {
        return new Contract(
                ContractId.of("a", 1),
                new ContractMetadata("d", "o", Optional.empty(), Optional.empty(), List.of()),
                JsonSchema.parse(schema));
    }
}
