package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How every server ends, whatever it listens with. */
abstract class RegistryServerStopKit {
    // More than the socket buffers of both sides hold, so that the server is still writing when it is stopped.
    private static final int LONG = 24 << 20;
    private static final Contract LONG_CONTRACT = new Contract(
            ContractId.of("long", 1),
            new ContractMetadata("x".repeat(LONG), "o", Optional.empty(), Optional.empty(), List.of()),
            JsonSchema.parse("{\"type\": \"string\"}"));

    private final HttpTransport transport;

    RegistryServerStopKit(HttpTransport transport) {
        this.transport = transport;
    }

    @Test
    void a_request_under_way_is_finished_and_then_nobody_listens() throws Exception {
        RegistryServer server = RegistryServer.builder(Samples.published(LONG_CONTRACT))
                .transport(transport)
                .grace(Duration.ofSeconds(30))
                .start();
        try (Socket slow = request(server)) {
            InputStream in = slow.getInputStream();
            assertThat(in.read()).isEqualTo('H');
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            assertThat(stopped).isNotDone();
            assertThat(in.readAllBytes().length).isGreaterThan(LONG);
            stopped.get(10, TimeUnit.SECONDS);
        }
        assertThatThrownBy(() -> request(server).close()).isInstanceOf(IOException.class);
    }

    @Test
    void a_client_that_does_not_read_holds_the_stop_up_no_longer_than_the_grace() throws Exception {
        RegistryServer server = RegistryServer.builder(Samples.published(LONG_CONTRACT))
                .transport(transport)
                .grace(Duration.ofMillis(200))
                .start();
        try (Socket stuck = request(server)) {
            assertThat(stuck.getInputStream().read()).isEqualTo('H');
            long start = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
        }
    }

    @Test
    void a_server_without_requests_stops_at_once_and_leaves_no_thread() throws Exception {
        RegistryServer server = RegistryServer.builder(Publication.empty())
                .transport(transport)
                .grace(Duration.ofMinutes(5))
                .start();
        assertThat(RawHttp.send(server.uri(), "GET /contracts.json HTTP/1.1").status())
                .isEqualTo(200);
        long start = System.nanoTime();
        server.close();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("douane-registry-server")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    private static Socket request(RegistryServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(
                new InetSocketAddress(server.uri().getHost(), server.uri().getPort()), 5_000);
        socket.setSoTimeout(10_000);
        String request = "GET /contracts/long/1.json HTTP/1.1\r\nHost: registry\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
