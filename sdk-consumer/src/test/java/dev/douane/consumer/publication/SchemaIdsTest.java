package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.schema.JsonSchema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two schemas whose fingerprints begin with the same 32 bits, found by trying fifty thousand. */
final class SchemaIdsTest {
    private static final Contract GREATER = contract("greater", "9970");
    private static final Contract SMALLER = contract("smaller", "49697");

    @Test
    void schemas_whose_fingerprints_begin_alike_have_ids_of_their_own() {
        assertThat(GREATER.fingerprint().substring(0, 8))
                .isEqualTo(SMALLER.fingerprint().substring(0, 8));
        assertThat(GREATER.fingerprint()).isGreaterThan(SMALLER.fingerprint());
        SchemaIds both = new SchemaIds(List.of(GREATER, SMALLER));
        assertThat(both.of(SMALLER)).isEqualTo(0xa3bec015 & Integer.MAX_VALUE);
        assertThat(both.of(GREATER)).isEqualTo(0x3bec0154);
        SchemaIds other = new SchemaIds(List.of(SMALLER, GREATER));
        assertThat(other.of(SMALLER)).isEqualTo(both.of(SMALLER));
        assertThat(other.of(GREATER)).isEqualTo(both.of(GREATER));
    }

    @Test
    void the_same_schema_has_one_id_under_whatever_name() {
        Contract again = new Contract(ContractId.of("again", 7), GREATER.metadata(), GREATER.schema());
        SchemaIds ids = new SchemaIds(List.of(GREATER, again));
        assertThat(ids.of(again)).isEqualTo(ids.of(GREATER)).isPositive();
        assertThatThrownBy(() -> ids.of(SMALLER)).hasMessageContaining("smaller@1");
    }

    private static Contract contract(String name, String title) {
        return new Contract(
                ContractId.of(name, 1),
                new ContractMetadata("d", "o", Optional.empty(), Optional.empty(), List.of()),
                JsonSchema.parse("{\"title\":\"" + title + "\"}"));
    }
}
