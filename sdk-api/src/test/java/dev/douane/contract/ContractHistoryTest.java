package dev.douane.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ContractHistoryTest {
    private static ContractVersion version(int number, ContractStatus status) {
        return new ContractVersion(number, status, "0".repeat(64), OptionalInt.empty(), Optional.empty());
    }

    @Test
    void isSortedAndKnowsItsVersions() {
        ContractHistory history = new ContractHistory(
                "communes",
                List.of(
                        version(10, ContractStatus.ACCEPTED),
                        version(2, ContractStatus.RETIRED),
                        version(9, ContractStatus.DEPRECATED)));

        assertThat(history.versions()).extracting(ContractVersion::version).containsExactly(2, 9, 10);
        assertThat(history.admitted()).extracting(ContractVersion::version).containsExactly(9, 10);
        assertThat(history.newest().version()).isEqualTo(10);
        assertThat(history.find(2)).map(ContractVersion::status).contains(ContractStatus.RETIRED);
        assertThat(history.find(3)).isEmpty();
    }

    @Test
    void refusesNothingAtAllAndTheSameTwice() {
        assertThatThrownBy(() -> new ContractHistory("communes", List.of()))
                .hasMessage("The history of communes holds no version");
        assertThatThrownBy(() -> new ContractHistory(
                        "communes", List.of(version(1, ContractStatus.ACCEPTED), version(1, ContractStatus.RETIRED))))
                .hasMessage("The history of communes names a version twice");
        assertThatThrownBy(() -> new ContractHistory("../x", List.of(version(1, ContractStatus.ACCEPTED))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsOwnLists() {
        List<String> sources = new ArrayList<>(List.of("INSEE"));
        Lineage lineage = new Lineage(sources, List.of("warehouse"));
        ContractField field = new ContractField("code", "string", true, sources, "The code.");
        ContractMetadata metadata = new ContractMetadata(
                "d",
                "o",
                Optional.of(Freshness.of("P1D", "P0D")),
                Optional.of(lineage),
                new ArrayList<>(List.of(field)));
        sources.clear();

        assertThat(lineage.sources()).containsExactly("INSEE");
        assertThat(field.constraints()).containsExactly("INSEE");
        assertThat(metadata.fields()).containsExactly(field);
        assertThatThrownBy(() -> metadata.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void travelsWithTheFingerprintOfTheSchema() {
        JsonSchema schema = JsonSchema.parse("{}");
        Contract contract = new Contract(
                ContractId.parse("communes@1"),
                new ContractMetadata("d", "o", Optional.empty(), Optional.empty(), List.of()),
                schema);

        assertThat(contract.fingerprint()).isEqualTo(schema.fingerprint());
        assertThat(new UnknownContractException(contract.id(), "m").contract()).isEqualTo(contract.id());
    }
}
