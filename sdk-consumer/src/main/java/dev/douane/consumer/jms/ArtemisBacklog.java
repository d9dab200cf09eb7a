package dev.douane.consumer.jms;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.BacklogTally;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.PayloadState;
import dev.douane.consumer.quarantine.CountedQuarantine;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The backlog of a queue on an Apache ActiveMQ Artemis broker, as the broker itself counts it: exact, without moving a
 * message, and without a class of Artemis here. The user of the connection needs the permission {@code manage} on the
 * address {@code activemq.management}.
 *
 * <p>Consumers fetch in advance: what lies in their buffers is in flight, not waiting. While producers and consumers are
 * at work a message may be counted as both, or as still there; one that stays on the queue is not left out, unless it is
 * handed out and given back in each of three counts. What the counts do not add up to makes the coverage less than exact.
 *
 * <p>Since when a version waits, and from whom, comes from the messages that stand first in the queue, so many as the broker
 * lists at once ({@code management-browse-page-size}, 200 unless told), for a version that is not among them from its own
 * first ones, and from those in flight unless they are very many.
 */
public final class ArtemisBacklog implements BacklogReader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final long MOST_LISTED = 10_000;

    private final ConnectionFactory factory;
    private final String queue;
    private final @Nullable String deadLetters;
    private final CountedQuarantine quarantine;
    private final Clock clock;

    private ArtemisBacklog(
            ConnectionFactory factory,
            String queue,
            @Nullable String deadLetters,
            CountedQuarantine quarantine,
            Clock clock) {
        this.factory = factory;
        this.queue = queue;
        this.deadLetters = deadLetters;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * Looks at a queue.
     *
     * @param factory yours; a context is taken from it for each report
     * @param queue the queue's name as the broker knows it
     * @param quarantine where the consumer's unreadable payloads lie
     * @param clock the time of the report
     * @return the reader
     */
    public static ArtemisBacklog of(
            ConnectionFactory factory, String queue, CountedQuarantine quarantine, Clock clock) {
        return new ArtemisBacklog(factory, queue, null, quarantine, clock);
    }

    /**
     * The same, and counts what the broker gave up and put aside.
     *
     * @param deadLetterQueue the queue where such messages lie; those of other queues among them count, too
     * @return a reader that counts dead letters
     */
    public ArtemisBacklog withDeadLetters(String deadLetterQueue) {
        return new ArtemisBacklog(factory, queue, deadLetterQueue, quarantine, clock);
    }

    @Override
    public BacklogReport read(String contractName) throws IOException {
        BacklogTally tally = new BacklogTally(contractName);
        try (JMSContext context = Contexts.open(factory, JMSContext.AUTO_ACKNOWLEDGE);
                ArtemisManagement management = new ArtemisManagement(context, PATIENCE)) {
            Counting counting = count(management, queue, contractName);
            addCounts(tally, PayloadState.WAITING, counting.queued());
            addCounts(tally, PayloadState.IN_FLIGHT, counting.delivering());
            addScheduled(tally, management, counting.after());
            describe(tally, context, management, counting);
            Coverage coverage = coverage(queue, counting);
            if (deadLetters != null) {
                Counting dead = count(management, deadLetters, contractName);
                addCounts(tally, PayloadState.DEAD_LETTERED, dead.queued());
                // Whoever looks after them may have fetched some: they are not gone.
                addCounts(tally, PayloadState.DEAD_LETTERED, dead.delivering());
                coverage = coverage instanceof Coverage.Exact ? coverage(deadLetters, dead) : coverage;
            }
            return tally.report(clock.instant(), quarantine.counts(), coverage);
        } catch (JMSRuntimeException e) {
            throw new IOException("The backlog of " + queue + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Two counts of what is delivering around one of what is queued: a message that is given back is in one of them. */
    private record Counting(QueueFigures before, PropertyCounts queued, PropertyCounts delivering, QueueFigures after) {

        long counted() {
            return queued.all() + delivering.all() + after.scheduled();
        }

        boolean addsUp() {
            return before.equals(after) && counted() == after.messages();
        }

        boolean leavesNothingOut() {
            return counted() >= before.stayedUntil(after);
        }

        /** What this one or the next one found: a message that was handed out and given back in between is in one. */
        Counting orMore(Counting next) {
            return new Counting(
                    next.before, queued.orMore(next.queued), delivering.orMore(next.delivering), next.after);
        }
    }

    private static Counting count(ArtemisManagement management, String queue, String contractName) throws IOException {
        Counting counting = countOnce(management, queue, contractName);
        boolean certain = counting.addsUp();
        for (int attempt = 1; attempt < ATTEMPTS && !certain; attempt++) {
            Counting next = countOnce(management, queue, contractName);
            certain = next.addsUp();
            counting = certain ? next : counting.orMore(next);
        }
        return counting;
    }

    private static Counting countOnce(ArtemisManagement management, String queue, String contractName)
            throws IOException {
        QueueFigures before = QueueFigures.of(management, queue);
        PropertyCounts first = PropertyCounts.of(management, queue, "countDeliveringMessages", contractName);
        PropertyCounts queued = PropertyCounts.of(management, queue, "countMessages", contractName);
        PropertyCounts second = PropertyCounts.of(management, queue, "countDeliveringMessages", contractName);
        return new Counting(before, queued, first.orMore(second), QueueFigures.of(management, queue));
    }

    private static void addCounts(BacklogTally tally, PayloadState state, PropertyCounts counts) {
        counts.versions().forEach((version, count) -> tally.add(state, version, count));
        tally.addUnidentified(state, counts.unidentified());
    }

    private void addScheduled(BacklogTally tally, ArtemisManagement management, QueueFigures figures)
            throws IOException {
        if (figures.scheduled() > 0 && figures.scheduled() <= MOST_LISTED) {
            ListedMessages.scheduled(management, queue)
                    .messages()
                    .forEach(listed ->
                            tally.add(PayloadState.WAITING, listed.headers(), listed.position(), listed.sentAt()));
        }
    }

    private void describe(BacklogTally tally, JMSContext context, ArtemisManagement management, Counting counting)
            throws IOException {
        OldestMessages.describe(
                tally, context, management, queue, counting.queued().versions().keySet());
        if (!counting.delivering().versions().isEmpty() && counting.delivering().all() <= MOST_LISTED) {
            ListedMessages.delivering(management, queue).messages().forEach(listed -> listed.describe(tally));
        }
    }

    private static Coverage coverage(String queue, Counting counting) {
        if (counting.after().scheduled() > MOST_LISTED) {
            return new Coverage.Sampled(counting.after().scheduled() + " messages of " + queue
                    + " are scheduled for later delivery, too many to look at; ask again when they are due");
        }
        if (counting.addsUp() || counting.leavesNothingOut()) {
            return new Coverage.Exact();
        }
        return new Coverage.Sampled("The broker counted " + counting.counted() + " messages of " + queue + " where "
                + counting.before().stayedUntil(counting.after()) + " were all the time; ask again");
    }
}
