package dev.douane.samples.readme;

import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.RegistryServer;
import dev.douane.consumer.undertow.UndertowTransport;
import java.security.KeyStore;

/** A registry on the open network. */
final class OpenRegistry {
    private OpenRegistry() {}

    static RegistryServer open(Publication contracts, KeyStore identity, char[] password) {
        return RegistryServer.builder(contracts)
                .host("0.0.0.0")
                .port(8443)
                .tls(identity, password)
                .transport(UndertowTransport.create())
                .start();
    }
}
