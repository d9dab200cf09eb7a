package dev.douane.smoke;

import dev.douane.contract.ContractId;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.RegistryClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;

/** The client with nobody at the other end: HTTP, cache, threads and their messages. */
public final class RegistrySmoke {
    private RegistrySmoke() {}

    /**
     * Runs.
     *
     * @param args none
     * @throws IOException if no port can be had
     */
    public static void main(String[] args) throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        try (RegistryClient client = RegistryClient.of(URI.create("http://127.0.0.1:" + nobody + "/"))) {
            client.contract(ContractId.parse("communes@3"));
            throw new IllegalStateException("A registry answered where none is");
        } catch (RegistryUnavailableException e) {
            System.out.println("well: " + e.getMessage());
        }
    }
}
