package dev.douane.smoke;

import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.consumer.definition.PayloadBinding;
import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.RegistryServer;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import dev.douane.registry.RegistryClient;
import java.time.LocalDate;

/** A record, the contract made of it, published and fetched over HTTP, and a payload written and read. */
public final class ConsumerSmoke {
    private ConsumerSmoke() {}

    /**
     * Runs.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Contract contract = ContractDefinition.contractOf(Commune.class);
        Publication publication = Publication.builder().contract(contract).build();
        try (RegistryServer server = RegistryServer.builder(publication).port(0).start();
                RegistryClient client = RegistryClient.of(server.uri())) {
            expect(client.contract(contract.id()).orElseThrow().equals(contract), "the contract came back otherwise");
        }
        PayloadBinding<Commune> binding = PayloadBinding.of(Commune.class);
        Commune paris = new Commune("75056", LocalDate.of(2026, 1, 1));
        expect(binding.read(binding.write(paris)).equals(paris), "the payload came back otherwise");
        System.out.println("well");
    }

    private static void expect(boolean truth, String otherwise) {
        if (!truth) {
            throw new IllegalStateException(otherwise);
        }
    }

    /**
     * A payload.
     *
     * @param code five digits
     * @param since a date
     */
    @DataContract(
            name = "communes",
            version = 1,
            description = "The communes of France.",
            owner = "geo",
            freshness = @ContractFreshness(every = "P1Y", lateAfter = "P3M"),
            lineage = @ContractLineage(sources = "INSEE", destinations = "warehouse"))
    public record Commune(
            @FieldDefinition("The code.") String code,
            @FieldDefinition("Since when.") LocalDate since) {}
}
