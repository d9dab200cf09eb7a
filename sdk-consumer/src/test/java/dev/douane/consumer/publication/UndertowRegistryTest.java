package dev.douane.consumer.publication;

import dev.douane.consumer.undertow.UndertowTransport;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.HttpSource;

final class UndertowRegistryTest extends RegistryKit {
    private final RegistryServer server = RegistryServer.builder(Publication.empty())
            .transport(UndertowTransport.create())
            .start();

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
