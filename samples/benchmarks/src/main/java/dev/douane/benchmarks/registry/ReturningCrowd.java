package dev.douane.benchmarks.registry;

import dev.douane.consumer.publication.Publication;
import dev.douane.contract.ContractId;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Many clients of one registry, with their own code and a turned clock, before, during and after an outage. */
public final class ReturningCrowd {
    /**
     * A thousand clients in one process: what they log meanwhile is nobody's. The JDK holds loggers weakly and forgets the
     * level with them, so this one is kept.
     */
    private static final Logger LOGGER = Logger.getLogger("dev.douane.registry");

    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int STEPS_A_SECOND = (int) (TimeUnit.SECONDS.toNanos(1) / STEP);
    private static final int SETTLING_SECONDS = 120;
    private static final int STEADY_SECONDS = 600;
    private static final int OUTAGE_SECONDS = 3_600;
    private static final int RETURN_SECONDS = 600;

    private final TurnedClock clock = new TurnedClock();
    private final Map<String, byte[]> documents;
    private final List<ContractId> ids;
    private final List<RegistryClient> clients = new ArrayList<>();
    private final Random random = new Random(6);

    private boolean down;
    private int requests;

    private ReturningCrowd(int contracts) {
        Publication publication = ManyContracts.publication(contracts);
        this.documents = publication.documents();
        this.ids = ManyContracts.ids(contracts);
    }

    /**
     * How the crowd came back.
     *
     * @param steady requests a second while nothing was wrong
     * @param worst the most requests in any second after the registry was back
     * @param recoveredAfter seconds until every client had its answer again
     */
    public record Return(double steady, int worst, int recoveredAfter) {}

    /**
     * Plays it.
     *
     * @param clients how many
     * @param contracts how many each of them uses
     * @return what the registry saw
     */
    public static Return run(int clients, int contracts) {
        Level before = LOGGER.getLevel();
        LOGGER.setLevel(Level.OFF);
        try {
            return new ReturningCrowd(contracts).play(clients);
        } finally {
            LOGGER.setLevel(before);
        }
    }

    private Return play(int count) {
        for (int i = 0; i < count; i++) {
            clients.add(RegistryClient.builder(new Registry())
                    .executor(Runnable::run)
                    .ticker(clock::ticks)
                    .clock(clock)
                    .random(random::nextDouble)
                    .build());
        }
        startOneByOne();
        seconds(SETTLING_SECONDS);
        double steady = (double) sum(seconds(STEADY_SECONDS)) / STEADY_SECONDS;
        down = true;
        seconds(OUTAGE_SECONDS);
        down = false;
        int worst = 0;
        int recovered = 0;
        for (int second = 1; second <= RETURN_SECONDS; second++) {
            worst = Math.max(worst, seconds(1).get(0));
            if (recovered == 0
                    && clients.stream().allMatch(client -> client.status().healthy())) {
                recovered = second;
            }
        }
        clients.forEach(RegistryClient::close);
        return new Return(steady, worst, recovered);
    }

    /** Over half a minute, as deployments go. */
    private void startOneByOne() {
        for (RegistryClient client : clients) {
            clock.turn(TimeUnit.SECONDS.toNanos(30) / clients.size());
            ids.forEach(client::standing);
        }
    }

    /** Every client looks up every contract in every step, as a busy provider does. */
    private List<Integer> seconds(int count) {
        List<Integer> perSecond = new ArrayList<>();
        for (int second = 0; second < count; second++) {
            requests = 0;
            for (int step = 0; step < STEPS_A_SECOND; step++) {
                clock.turn(STEP);
                for (RegistryClient client : clients) {
                    ids.forEach(client::standing);
                }
            }
            perSecond.add(requests);
        }
        return perSecond;
    }

    private static int sum(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sum();
    }

    private final class Registry implements ContractSource {
        @Override
        public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) throws IOException {
            requests++;
            if (down) {
                throw new IOException("refused");
            }
            if (etag.isPresent()) {
                return new SourceAnswer.NotModified();
            }
            byte[] body = documents.get(route.path());
            return body == null ? new SourceAnswer.Missing() : new SourceAnswer.Found(body, Optional.of("\"1\""));
        }

        @Override
        public String location() {
            return "simulated";
        }
    }
}
