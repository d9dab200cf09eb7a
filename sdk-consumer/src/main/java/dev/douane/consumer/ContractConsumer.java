package dev.douane.consumer;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.StartupGuard;
import dev.douane.consumer.backlog.UncoveredBacklogException;
import dev.douane.consumer.quarantine.Quarantine;
import dev.douane.consumer.quarantine.QuarantinedPayload;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The loop: source, reader, handler, acknowledgement; and the quarantine for what cannot be read.
 *
 * <p>Delivery is <b>at least once</b>, in the queue's order (FIFO). A payload is acknowledged after its handler
 * returned, or after the quarantine has it; a crash in between delivers it again, at the same position. A handler that
 * throws stops the consumer at that payload.
 *
 * <p>One thread runs it; {@link #close} may be called from any other. It is a convenience: {@link ContractReader#read}
 * does the same on bytes and headers for flows that have a loop of their own.
 */
public final class ContractConsumer implements Closeable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final QueueSource source;
    private final Routes routes;
    private final Quarantine quarantine;
    private final @Nullable BacklogReader backlog;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();
    private boolean started;
    private volatile boolean stopping;
    private volatile Consumption consumption = new Consumption(0, 0);

    private ContractConsumer(Builder builder) {
        this.source = builder.source;
        this.routes = new Routes(builder.routes);
        this.quarantine = builder.quarantine;
        this.backlog = builder.backlog;
        this.clock = builder.clock;
    }

    /**
     * Starts a consumer.
     *
     * @param source the queue; closed with the consumer
     * @param quarantine where payloads go that cannot be read
     * @return a builder that still needs a reader
     */
    public static Builder builder(QueueSource source, Quarantine quarantine) {
        return new Builder(source, quarantine);
    }

    /**
     * Handles what is on the queue and returns when nothing is left, or {@link #close} was called.
     *
     * @return what was done since the consumer was made
     * @throws UncoveredBacklogException if payloads wait that no reader reads; nothing was touched
     * @throws HandlerFailedException if a handler threw; that payload is not acknowledged
     * @throws IOException if the queue or the quarantine failed; the payload at hand is not acknowledged
     * @throws InterruptedException if the thread was interrupted between two payloads
     */
    public Consumption drain() throws IOException, InterruptedException {
        return loop(() -> takeNext(Duration.ZERO));
    }

    /**
     * Handles what is on the queue and what comes, until {@link #close} is called.
     *
     * @return what was done since the consumer was made
     * @throws UncoveredBacklogException if payloads wait that no reader reads; nothing was touched
     * @throws HandlerFailedException if a handler threw; that payload is not acknowledged
     * @throws IOException if the queue or the quarantine failed; the payload at hand is not acknowledged
     * @throws InterruptedException if the thread was interrupted between two payloads
     */
    public Consumption run() throws IOException, InterruptedException {
        return loop(() -> {
            takeNext(POLL);
            return true;
        });
    }

    /**
     * What was done since the consumer was made.
     *
     * @return the counts at this moment
     */
    public Consumption consumption() {
        return consumption;
    }

    private Consumption loop(Turn turn) throws IOException, InterruptedException {
        running.lock();
        try {
            checkBacklog();
            while (!stopping && turn.another()) {
                requireUninterrupted();
            }
            return consumption;
        } finally {
            if (stopping) {
                source.close();
            }
            running.unlock();
        }
    }

    private interface Turn {
        boolean another() throws IOException, InterruptedException;
    }

    private void checkBacklog() throws IOException {
        if (started || backlog == null) {
            return;
        }
        for (Route<?> route : routes.all()) {
            StartupGuard.check(
                    backlog.read(route.reader().current().name()),
                    route.reader().coveredVersions());
        }
        started = true;
    }

    private boolean takeNext(Duration maxWait) throws IOException, InterruptedException {
        Optional<Delivery> next = source.next(maxWait);
        if (next.isPresent()) {
            take(next.get());
        }
        return next.isPresent();
    }

    private void take(Delivery delivery) throws IOException {
        Optional<QuarantinedPayload> unreadable = routes.take(delivery, clock.instant());
        // An interrupt closes the file or socket under an acknowledgement: it has to wait until this payload is done.
        boolean interrupted = Thread.interrupted();
        try {
            if (unreadable.isPresent()) {
                quarantine.put(unreadable.get());
            }
            delivery.acknowledge();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        consumption = unreadable.isPresent() ? consumption.oneQuarantined() : consumption.oneHandled();
    }

    private static void requireUninterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The consumer was interrupted between two payloads");
        }
    }

    /**
     * Stops after the payload at hand, waits for that, and closes the source. Called from a handler it does not wait.
     * Doing it twice does nothing more.
     *
     * @throws IOException if the source cannot be closed
     */
    @Override
    public void close() throws IOException {
        stopping = true;
        if (running.isHeldByCurrentThread()) {
            return;
        }
        running.lock();
        try {
            source.close();
        } finally {
            running.unlock();
        }
    }

    /** Settings of a consumer. Not for use by several threads. */
    public static final class Builder {
        private final QueueSource source;
        private final Quarantine quarantine;
        private final List<Route<?>> routes = new ArrayList<>();
        private @Nullable BacklogReader backlog;
        private Clock clock = Clock.systemUTC();

        private Builder(QueueSource source, Quarantine quarantine) {
            this.source = source;
            this.quarantine = quarantine;
        }

        /**
         * Reads a contract. A queue that carries several contracts gets a reader each; a payload without headers goes
         * to the first one that can read it.
         *
         * @param reader how its payloads become records
         * @param handler what is done with them
         * @return this
         * @param <T> the current record
         */
        public <T extends Record> Builder read(ContractReader<T> reader, PayloadHandler<T> handler) {
            routes.add(new Route<>(reader, handler));
            return this;
        }

        /**
         * Refuses to start while payloads wait that no reader reads.
         *
         * @param reader looks at the same queue
         * @return this
         */
        public Builder guardedBy(BacklogReader reader) {
            this.backlog = reader;
            return this;
        }

        /**
         * Where the time of a quarantine comes from.
         *
         * @param source the system's UTC clock unless told
         * @return this
         */
        public Builder clock(Clock source) {
            this.clock = source;
            return this;
        }

        /**
         * Makes the consumer. Nothing is read yet.
         *
         * @return the consumer
         * @throws IllegalStateException if there is no reader
         */
        public ContractConsumer build() {
            if (routes.isEmpty()) {
                throw new IllegalStateException("A consumer needs at least one reader: add .read(reader, handler)");
            }
            return new ContractConsumer(this);
        }
    }
}
