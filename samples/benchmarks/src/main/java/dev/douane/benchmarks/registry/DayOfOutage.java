package dev.douane.benchmarks.registry;

import dev.douane.consumer.publication.RegistryServer;
import dev.douane.contract.ContractId;
import dev.douane.producer.Admission;
import dev.douane.producer.PayloadGate;
import dev.douane.registry.RegistryClient;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Payloads at the border over 24 hours of a turned clock, with the registry there or killed at the start. */
public final class DayOfOutage {
    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);
    private static final byte[] PAYLOAD = "{\"field0\": 1, \"field1\": \"x\"}".getBytes(StandardCharsets.UTF_8);

    private DayOfOutage() {}

    /**
     * How a day went.
     *
     * @param failures payloads that were not admitted
     * @param slow payloads that took more than 5 ms, whatever the reason
     * @param waited those of them on which the sending thread waited for another one: nothing else of ours could make
     *     it slow, whereas other work on the machine, or a collection of garbage, could
     * @param oldest how old the knowledge behind the last admission was
     * @param requests what the client asked of the registry
     */
    public record Day(int failures, int slow, int waited, Duration oldest, long requests) {}

    /**
     * Sends through one day.
     *
     * @param sends how many payloads
     * @param killed whether the registry is killed at the start of it
     * @return how it went
     */
    public static Day run(int sends, boolean killed) {
        TurnedClock clock = new TurnedClock();
        ContractId id = ManyContracts.ids(1).get(0);
        RegistryServer server =
                RegistryServer.builder(ManyContracts.publication(1)).start();
        try (server;
                RegistryClient client = RegistryClient.builder(server.uri())
                        .ticker(clock::ticks)
                        .clock(clock)
                        .build()) {
            PayloadGate gate = PayloadGate.builder(client)
                    .contract(id)
                    .producedBy("benchmark/1.0")
                    .clock(clock)
                    .build();
            warm(client, gate, id);
            if (killed) {
                server.close();
            }
            return day(gate, clock, sends, client);
        }
    }

    private static void warm(RegistryClient client, PayloadGate gate, ContractId id) {
        client.warmUp(List.of(id), Duration.ofSeconds(10));
        for (int i = 0; i < 200_000; i++) {
            gate.admit(PAYLOAD);
        }
    }

    private static long waits() {
        ThreadInfo info = ManagementFactory.getThreadMXBean()
                .getThreadInfo(Thread.currentThread().getId());
        return info.getBlockedCount() + info.getWaitedCount();
    }

    private static Day day(PayloadGate gate, TurnedClock clock, int sends, RegistryClient client) {
        int failures = 0;
        int slow = 0;
        int waited = 0;
        long waits = waits();
        Optional<Duration> oldest = Optional.empty();
        for (int i = 0; i < sends; i++) {
            clock.turn(DAY / sends);
            long start = System.nanoTime();
            boolean admitted;
            try {
                Admission admission = gate.admit(PAYLOAD);
                admitted = admission instanceof Admission.Accepted;
                if (System.nanoTime() - start > SLOW) {
                    slow++;
                    waited += waits() > waits ? 1 : 0;
                    waits = waits();
                }
                if (i == sends - 1) {
                    oldest = admission.provenance().flatMap(known -> known.age(clock.instant()));
                }
            } catch (RuntimeException e) {
                admitted = false;
            }
            failures += admitted ? 0 : 1;
        }
        return new Day(
                failures,
                slow,
                waited,
                oldest.orElse(Duration.ZERO),
                client.metrics().requests());
    }
}
