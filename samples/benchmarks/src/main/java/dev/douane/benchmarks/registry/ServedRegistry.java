package dev.douane.benchmarks.registry;

import dev.douane.consumer.publication.RegistryServer;
import dev.douane.consumer.undertow.UndertowTransport;
import java.io.IOException;

/** The main class of a process that is nothing but a registry. */
public final class ServedRegistry {
    private ServedRegistry() {}

    /**
     * Serves until its input ends.
     *
     * @param arguments how many contracts
     * @throws IOException if the input cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        try (RegistryServer server = RegistryServer.builder(ManyContracts.publication(Integer.parseInt(arguments[0])))
                .transport(UndertowTransport.create())
                .start()) {
            System.out.println(server.uri());
            while (System.in.read() >= 0) {
                // Whoever started it says nothing, and goes away when it is done.
            }
        }
    }
}
