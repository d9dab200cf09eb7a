package dev.douane.consumer.publication;

import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.HttpSource;

final class EmbeddedRegistryTest extends RegistryKit {
    private final RegistryServer server =
            RegistryServer.builder(Publication.empty()).start();

    @Override
    void publish(Publication publication) {
        server.publish(publication);
    }

    @Override
    ContractSource source() {
        return HttpSource.of(server.uri());
    }

    @Override
    void stop() {
        server.close();
    }
}
