package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.Freshness;
import dev.douane.contract.Lineage;
import dev.douane.schema.JsonSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagePartsTest {
    @ParameterizedTest
    @CsvSource({
        "P1Y,       year,                          1 year after it was due",
        "P7D,       7 days,                        7 days after it was due",
        "P1W,       7 days,                        7 days after it was due",
        "P1Y2M1D,   '1 year, 2 months and 1 day',  '1 year, 2 months and 1 day after it was due'",
        "PT15M,     15 minutes,                    15 minutes after it was due",
        "PT1H,      hour,                          1 hour after it was due",
        "PT26H0.5S, '1 day, 2 hours and 500 milliseconds', '1 day, 2 hours and 500 milliseconds after it was due'",
        "PT0.0001S, PT0.0001S,                     PT0.0001S after it was due"
    })
    void amounts_are_said_in_words(String iso, String every, String after) {
        Freshness freshness = Freshness.of(iso, iso);
        assertThat(AmountWords.every(freshness.every())).isEqualTo(every);
        assertThat(AmountWords.after(freshness.lateAfter())).isEqualTo(after);
    }

    @Test
    void no_time_at_all_is_said_so() {
        for (String zero : List.of("P0D", "PT0S")) {
            assertThat(AmountWords.after(Freshness.of("P1D", zero).lateAfter())).isEqualTo("as soon as it is overdue");
        }
    }

    @Test
    void a_label_is_one_quoted_line_whatever_it_says() {
        String graph = MermaidGraph.of(
                ContractId.of("communes", 3),
                new Lineage(List.of("\"] --> evil[\"x\n```\n# heading"), List.of("a;b%%c", " é ")));
        assertThat(graph).isEqualTo("""
                ```mermaid
                graph LR
                  contract(["communes@3"])
                  source1["#34;#93; --#62; evil#91;#34;x #96;#96;#96; #35; heading"] --> contract
                  contract --> destination1["a#59;b#37;#37;c"]
                  contract --> destination2["é"]
                ```
                """);
    }

    @Test
    void the_fields_of_a_sealed_types_kinds_are_compared_one_by_one() {
        ContractField circle = field("string", "only in Circle");
        ContractField square = field("string", "only in Square");
        assertThat(FieldChanges.between(shape(circle, square), shape(circle, square), Set.of()))
                .isEmpty();
        assertThat(FieldChanges.between(shape(circle), shape(circle, square), Set.of()))
                .containsExactly("Added `kind`: string, optional.");
        assertThat(FieldChanges.between(
                        shape(circle, square), shape(circle, field("integer", "only in Square")), Set.of()))
                .containsExactly("Changed `kind`: type string → integer.");
    }

    private static ContractField field(String type, String constraint) {
        return new ContractField("kind", type, false, List.of(constraint), "d");
    }

    private static Contract shape(ContractField... fields) {
        return new Contract(
                ContractId.of("shapes", 1),
                new ContractMetadata("d", "o", Optional.empty(), Optional.empty(), List.of(fields)),
                JsonSchema.parse("true"));
    }
}
