package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.definition.Communes.Commune;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.validation.PayloadValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractDefinitionTest {

    @Test
    void aRecordBecomesAContractAndItsPayloadsBind() {
        Contract contract = ContractDefinition.contractOf(Communes.class);
        assertThat(contract.id()).isEqualTo(ContractId.of("communes", 3));

        Communes communes = new Communes(List.of(
                new Commune("75056", "Paris", Communes.Type.COMMUNE, Optional.of(List.of("75001")), 2_100_000)));
        PayloadBinding<Communes> binding = PayloadBinding.of(Communes.class);
        byte[] body = binding.write(communes);
        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo("[{\"code\":\"75056\",\"nom\":\"Paris\",\"type\":\"COMMUNE\",\"codesPostaux\":[\"75001\"],"
                        + "\"population\":2100000}]");
        assertThat(PayloadValidator.of(contract.schema()).validate(body).valid())
                .isTrue();
        assertThat(binding.read(body)).isEqualTo(communes);
    }
}
