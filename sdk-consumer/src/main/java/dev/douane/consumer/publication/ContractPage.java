package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

final class ContractPage {
    private ContractPage() {}

    static byte[] write(Contract contract, Optional<Contract> before) {
        return ("# " + contract.id() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
