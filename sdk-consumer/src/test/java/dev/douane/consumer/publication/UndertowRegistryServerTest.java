package dev.douane.consumer.publication;

import dev.douane.consumer.undertow.UndertowTransport;

final class UndertowRegistryServerTest extends RegistryServerKit {
    UndertowRegistryServerTest() {
        super(UndertowTransport.create());
    }
}
