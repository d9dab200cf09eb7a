package dev.douane.smoke;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.ContractRegistry;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.PayloadRejectedException;
import dev.douane.producer.directory.DirectorySink;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A payload admitted and enqueued in a directory, and one refused. */
public final class ProducerSmoke {
    private ProducerSmoke() {}

    /**
     * Runs.
     *
     * @param args none
     * @throws IOException if the directory cannot be written
     */
    public static void main(String[] args) throws IOException {
        ContractProducer producer = ContractProducer.of(
                new OneContract(), DirectorySink.open(Files.createTempDirectory("douane")), "communes@1", "smoke/1");
        producer.send("{\"code\":\"75056\"}".getBytes(StandardCharsets.UTF_8));
        try {
            producer.send("{\"code\":75056}".getBytes(StandardCharsets.UTF_8));
            throw new IllegalStateException("A payload that breaks its contract was sent");
        } catch (PayloadRejectedException e) {
            System.out.println("well: " + e.getMessage());
        }
    }

    private static final class OneContract implements ContractRegistry {
        private final Contract communes = new Contract(
                ContractId.parse("communes@1"),
                new ContractMetadata("communes", "geo", Optional.empty(), Optional.empty(), List.of()),
                JsonSchema.parse("{\"properties\":{\"code\":{\"type\":\"string\"}}}"));

        @Override
        public Optional<ContractHistory> history(String name) {
            return Optional.of(new ContractHistory(
                    name,
                    List.of(new ContractVersion(
                            1,
                            ContractStatus.ACCEPTED,
                            communes.fingerprint(),
                            OptionalInt.empty(),
                            Optional.empty()))));
        }

        @Override
        public Optional<Contract> contract(ContractId id) {
            return Optional.of(communes);
        }
    }
}
