package dev.douane.producer.spool;

import dev.douane.contract.RegistryUnavailableException;
import dev.douane.contract.UnknownContractException;
import dev.douane.payload.directory.QueuedPayload;
import dev.douane.producer.Admission;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.PayloadGate;
import dev.douane.producer.PayloadRejectedException;
import dev.douane.producer.QueueSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A producer that parks payloads in a folder while their contract is nowhere to be had, and checks and enqueues them, in
 * their order, once it is. Safe for use by many threads. One process for each folder and contract.
 *
 * <p>What {@link #send} has parked survives the end of the process. It is enqueued at least once: a process that dies
 * between enqueuing and noting it enqueues it again. While payloads are parked, those that come after them are parked
 * behind them. What turns out not to satisfy the contract is kept in the folder {@code refused}, beside the others.
 */
public final class SpoolingProducer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SpoolingProducer.class.getName());
    private static final long LAST_WORDS_SECONDS = 2;

    private final PayloadGate gate;
    private final ContractProducer producer;
    private final Spool spool;
    private final SpoolListener listener;
    private final long most;
    private final AtomicLong waiting = new AtomicLong();
    private final ReentrantLock draining = new ReentrantLock();
    private final ScheduledThreadPoolExecutor thread;

    private SpoolingProducer(Builder builder) throws IOException {
        gate = builder.gate;
        producer = ContractProducer.of(builder.gate, builder.sink);
        listener = builder.listener;
        most = builder.most;
        spool = Spool.open(builder.folder, gate.contract(), builder.clock);
        waiting.set(spool.waiting().size());
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "douane-spool-" + gate.contract());
            made.setDaemon(true);
            return made;
        });
        long every = builder.interval.toMillis();
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(this::drainQuietly, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * A builder of such producers.
     *
     * @param gate what decides, with {@link dev.douane.producer.ColdStart#FAIL_CLOSED}
     * @param sink where admitted payloads go
     * @param folder where to park; made if it is missing
     * @return a builder
     */
    public static Builder builder(PayloadGate gate, QueueSink sink, Path folder) {
        return new Builder(gate, sink, folder);
    }

    /**
     * Checks a body and enqueues it; or parks it, if it cannot be checked now or others wait before it.
     *
     * @param body UTF-8 JSON; sent as it is
     * @return the admission; empty if it was parked, and is on the disk
     * @throws PayloadRejectedException if the payload is refused; nothing was enqueued
     * @throws EnqueueFailedException if the queue did not take it
     * @throws UnknownContractException if the registry knows no such contract
     * @throws RegistryUnavailableException if it cannot be checked, and the spool is full
     * @throws UncheckedIOException if it cannot be checked, and the spool's disk fails
     */
    public Optional<Admission.Accepted> send(byte[] body) {
        if (waiting.get() == 0) {
            try {
                return Optional.of(producer.send(body));
            } catch (RegistryUnavailableException e) {
                park(body, e);
                return Optional.empty();
            }
        }
        park(body, null);
        return Optional.empty();
    }

    private void park(byte[] body, @Nullable RegistryUnavailableException cause) {
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            throw new RegistryUnavailableException(
                    "A payload of " + gate.contract() + " could not be checked, and " + most
                            + " are parked already. See to the registry, or raise mostPayloads",
                    cause == null ? new IOException("the spool is full") : cause);
        }
        try {
            spool.park(body);
        } catch (IOException e) {
            waiting.decrementAndGet();
            throw new UncheckedIOException(
                    "A payload of " + gate.contract() + " could be neither checked nor parked", e);
        }
    }

    /**
     * How many payloads are parked.
     *
     * @return zero or more
     */
    public long waiting() {
        return waiting.get();
    }

    /**
     * Sends what is parked, as far as it goes; the background does the same at intervals. Does nothing if another
     * thread is at it.
     *
     * @return how many payloads were enqueued
     * @throws IOException if the spool's disk fails
     * @throws EnqueueFailedException if the queue does not take them; they stay parked
     * @throws UnknownContractException if the registry knows no such contract; they stay parked
     */
    public int drain() throws IOException {
        if (!draining.tryLock()) {
            return 0;
        }
        try {
            int sent = 0;
            for (QueuedPayload parked : spool.waiting()) {
                if (!sent(parked)) {
                    return sent;
                }
                sent++;
            }
            return sent;
        } finally {
            draining.unlock();
        }
    }

    private boolean sent(QueuedPayload parked) throws IOException {
        byte[] body = spool.read(parked);
        try {
            producer.send(body);
        } catch (RegistryUnavailableException e) {
            return false;
        } catch (PayloadRejectedException e) {
            tell(e.rejection(), spool.refuse(parked, body));
        }
        spool.done(parked);
        waiting.decrementAndGet();
        return true;
    }

    private void tell(Admission.Rejected rejection, Path kept) {
        try {
            listener.onRefused(rejection, kept);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener of " + gate.contract() + " failed; the spool goes on", e);
        }
    }

    private void drainQuietly() {
        if (waiting.get() == 0) {
            return;
        }
        try {
            drain();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Parked payloads of {0} stay parked: {1}", gate.contract(), e.getMessage());
        }
    }

    /** Ends the background; what is parked stays on the disk, for the next process. */
    @Override
    public void close() throws IOException {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            spool.close();
        }
    }

    /** What may differ from one such producer to the next. Not safe for use by many threads. */
    public static final class Builder {
        private final PayloadGate gate;
        private final QueueSink sink;
        private final Path folder;
        private SpoolListener listener = (rejection, kept) ->
                LOG.log(Level.WARNING, "A parked payload was refused, and kept as {0}. {1}", kept, rejection.message());
        private Duration interval = Duration.ofSeconds(5);
        private long most = 10_000;
        private Clock clock = Clock.systemUTC();

        private Builder(PayloadGate gate, QueueSink sink, Path folder) {
            this.gate = gate;
            this.sink = sink;
            this.folder = folder;
        }

        /**
         * Who is told of parked payloads that are refused in the end.
         *
         * @param told a warning in the log unless told
         * @return this
         */
        public Builder listener(SpoolListener told) {
            this.listener = told;
            return this;
        }

        /**
         * How often the background tries to send what is parked.
         *
         * @param time from a millisecond; by default 5 seconds
         * @return this
         */
        public Builder every(Duration time) {
            if (time.toMillis() < 1) {
                throw new IllegalArgumentException("The interval is at least 1 ms, but was " + time);
            }
            this.interval = time;
            return this;
        }

        /**
         * How many payloads may be parked; what comes beyond fails closed.
         *
         * @param payloads at least 1; by default 10,000
         * @return this
         */
        public Builder mostPayloads(long payloads) {
            if (payloads < 1) {
                throw new IllegalArgumentException("A spool holds at least 1 payload, but was given " + payloads);
            }
            this.most = payloads;
            return this;
        }

        /**
         * What dates parked payloads.
         *
         * @param source the system's UTC clock unless told
         * @return this
         */
        public Builder clock(Clock source) {
            this.clock = source;
            return this;
        }

        /**
         * Opens the spool, and takes up what an earlier process left in it.
         *
         * @return the producer, to be closed
         * @throws IOException if the folder cannot be made, or another process uses it for the same contract
         */
        public SpoolingProducer open() throws IOException {
            return new SpoolingProducer(this);
        }
    }
}
