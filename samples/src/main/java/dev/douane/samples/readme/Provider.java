package dev.douane.samples.readme;

import dev.douane.contract.ContractRegistry;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.directory.DirectorySink;
import dev.douane.producer.testing.ContractAssertions;
import dev.douane.registry.RegistryClient;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** What a provider adds. */
public final class Provider {
    private Provider() {}

    static void send(URI registryAddress, Path queue, byte[] json) throws IOException {
        try (RegistryClient registry = RegistryClient.of(registryAddress)) {
            ContractProducer producer =
                    ContractProducer.of(registry, DirectorySink.open(queue), "towns@3", "referentiel-geo/2.4.1");
            producer.send(json);
        }
    }

    record MyDto(String code, int population) {}

    static void inATest(ContractRegistry registry, String schemaOfMyDto) {
        ContractAssertions.assertAccepted(registry, "towns@3", MyDto.class);
        ContractAssertions.assertAccepted(registry, "towns@3", JsonSchema.parse(schemaOfMyDto));
    }
}
