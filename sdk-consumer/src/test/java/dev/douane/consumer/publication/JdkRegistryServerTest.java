package dev.douane.consumer.publication;

final class JdkRegistryServerTest extends RegistryServerKit {
    JdkRegistryServerTest() {
        super(new JdkTransport(16));
    }
}
