package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.douane.consumer.undertow.UndertowTransport;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many clients that send slowly, say nothing, read nothing, or too much: the healthy ones are answered all the same. */
@Tag("slow")
final class HostileClientsTest {
    private static final String PATH = "/contracts/communes/1.json";
    private static final String SLOW_HEAD = "GET " + PATH + " HTTP/1.1\r\nHost: registry\r\nX-Slow: ";
    private static final String KEPT_ALIVE = "GET " + PATH + " HTTP/1.1\r\nHost: registry\r\n\r\n";
    // A small answer takes a few milliseconds, and on a machine that does other things as well it may take a second;
    // whoever
    // were held up would wait until the others are given up.
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final Contract LONG = new Contract(
            ContractId.of("long", 1),
            new ContractMetadata("x".repeat(24 << 20), "o", Optional.empty(), Optional.empty(), List.of()),
            JsonSchema.parse("{\"type\": \"string\"}"));

    private final RegistryServer server = RegistryServer.builder(published(COMMUNES_1, LONG))
            .transport(UndertowTransport.builder()
                    .requestTimeout(PATIENCE)
                    .idleTimeout(PATIENCE)
                    .answerTimeout(PATIENCE)
                    .build())
            .grace(Duration.ZERO)
            .start();

    @BeforeAll
    static void needsBothEndsOfFourThousandConnections() {
        boolean enough = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() >= 10_000;
        Assumptions.assumeTrue(
                enough, "this process may open fewer than 10,000 files; raise ulimit -n to run this test");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void heads_that_never_end_hold_nobody_up_and_are_given_up() throws Exception {
        int threads = threads();
        try (Crowd crowd = new Crowd(server.uri()).join(3_000, SLOW_HEAD)) {
            assertHealthyClientsAreAnswered();
            assertThat(threads() - threads).isLessThan(10);
            await(() -> {
                crowd.drip();
                return crowd.givenUp() == 3_000;
            });
        }
    }

    @Test
    void connections_that_say_nothing_hold_nobody_up_and_are_given_up() throws Exception {
        long memory = memory();
        try (Crowd crowd = new Crowd(server.uri()).join(2_000, "").join(2_000, KEPT_ALIVE)) {
            assertHealthyClientsAreAnswered();
            assertThat(memory() - memory)
                    .as("bytes for 4,000 connections, both ends")
                    .isLessThan(128 << 20);
            await(() -> crowd.givenUp() == 4_000);
        }
    }

    @Test
    void clients_that_do_not_read_hold_nobody_up_and_are_given_up() throws Exception {
        long memory = memory();
        try (Crowd crowd =
                new Crowd(server.uri()).join(200, "GET /contracts/long/1.json HTTP/1.1\r\nHost: registry\r\n\r\n")) {
            assertHealthyClientsAreAnswered();
            // 200 copies of the answer would be 4.8 GB.
            assertThat(memory() - memory).isLessThan(256 << 20);
            // To look is to read, so nobody looks before the server should have let go; what arrives then was on its
            // way.
            long end = System.nanoTime() + PATIENCE.plusSeconds(1).toNanos();
            while (System.nanoTime() < end) {
                assertHealthyClientsAreAnswered();
            }
            await(() -> crowd.givenUp() == 200);
            assertThat(crowd.received()).isLessThan(100L * (24 << 20));
        }
    }

    @Test
    void heads_that_are_too_long_are_refused() throws Exception {
        String huge = "X-Long: " + "y".repeat(1 << 20);
        try (Crowd crowd = new Crowd(server.uri())) {
            for (int i = 0; i < 20; i++) {
                refuse(crowd, "GET " + PATH + " HTTP/1.1\r\nHost: registry\r\n" + huge);
                refuse(crowd, "GET " + PATH + " HTTP/1.1\r\n" + "a: b\r\n".repeat(2_000));
                refuse(crowd, "GET /" + "a".repeat(1 << 20));
            }
            assertHealthyClientsAreAnswered();
            await(() -> crowd.givenUp() > 0);
        }
    }

    private static void refuse(Crowd crowd, String head) {
        try {
            crowd.join(1, head);
        } catch (IOException e) {
            // Closed before all of it was sent, which is right.
        }
    }

    @Test
    void bodies_are_not_waited_for() throws Exception {
        for (String head : List.of("Content-Length: 100000000", "Transfer-Encoding: chunked")) {
            RawHttp answer = RawHttp.send(
                    server.uri(), "GET " + PATH + " HTTP/1.1", head, "Content-Type: text/plain", "Expect: nothing");
            assertThat(answer.status()).isBetween(200, 499);
        }
        assertHealthyClientsAreAnswered();
    }

    private void assertHealthyClientsAreAnswered() throws IOException {
        for (int i = 0; i < 50; i++) {
            long start = System.nanoTime();
            assertThat(RawHttp.send(server.uri(), "GET " + PATH + " HTTP/1.1").status())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
        }
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** What is held in this process, the test's own part included, outside of the heap as well. */
    private static long memory() {
        System.gc();
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return buffers
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.holds() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        assertThat(condition.holds()).isTrue();
    }
}
