package dev.douane.consumer.publication;

import dev.douane.consumer.undertow.UndertowTransport;

final class UndertowRegistryServerStopTest extends RegistryServerStopKit {
    UndertowRegistryServerStopTest() {
        super(UndertowTransport.create());
    }
}
