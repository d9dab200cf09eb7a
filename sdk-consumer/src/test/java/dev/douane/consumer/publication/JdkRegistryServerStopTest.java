package dev.douane.consumer.publication;

final class JdkRegistryServerStopTest extends RegistryServerStopKit {
    JdkRegistryServerStopTest() {
        super(new JdkTransport(16));
    }
}
