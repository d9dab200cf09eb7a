package dev.douane.registry;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.Standing;
import java.net.URI;
import java.nio.file.Path;

/** The main class of a process that has no HTTP client on its class path. */
final class StartWithoutNetwork {
    private StartWithoutNetwork() {}

    public static void main(String[] args) {
        ContractId id = ContractId.parse(args[2]);
        try (RegistryClient client = RegistryClient.builder(URI.create(args[0]))
                .snapshot(Path.of(args[1]))
                .build()) {
            Standing standing = client.standing(id).orElseThrow();
            Contract contract = client.contract(id).orElseThrow();
            System.out.println(standing.version().fingerprint().equals(contract.fingerprint()) + " "
                    + standing.provenance().origin());
        }
    }
}
