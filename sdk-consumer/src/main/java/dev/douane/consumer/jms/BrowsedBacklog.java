package dev.douane.consumer.jms;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.BacklogTally;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.PayloadState;
import dev.douane.consumer.quarantine.CountedQuarantine;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The backlog of a queue as a JMS browser shows it, for brokers without a management that counts by property. A browser
 * may end early, and does not show what consumers have fetched: it is exact only if it showed as many messages as the
 * broker says it has, before and after. It transfers every body on the queue.
 *
 * <p>With Artemis use {@link ArtemisBacklog}; or set {@code consumerWindowSize=-1} on the connection, without which its
 * browsers end early.
 */
public final class BrowsedBacklog implements BacklogReader {
    private static final int ATTEMPTS = 3;

    private final ConnectionFactory factory;
    private final String queue;
    private final @Nullable QueueDepth depth;
    private final CountedQuarantine quarantine;
    private final Clock clock;

    private BrowsedBacklog(
            ConnectionFactory factory,
            String queue,
            @Nullable QueueDepth depth,
            CountedQuarantine quarantine,
            Clock clock) {
        this.factory = factory;
        this.queue = queue;
        this.depth = depth;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * Looks at a queue. Without {@link #checkedAgainst} the coverage is never exact.
     *
     * @param factory yours; a context is taken from it for each report
     * @param queue the queue's name as the broker knows it
     * @param quarantine where the consumer's unreadable payloads lie
     * @param clock the time of the report
     * @return the reader
     */
    public static BrowsedBacklog of(
            ConnectionFactory factory, String queue, CountedQuarantine quarantine, Clock clock) {
        return new BrowsedBacklog(factory, queue, null, quarantine, clock);
    }

    /**
     * The same, and holds what the browser shows against the broker's own count.
     *
     * @param queueDepth asks the broker
     * @return a reader that can be exact
     */
    public BrowsedBacklog checkedAgainst(QueueDepth queueDepth) {
        return new BrowsedBacklog(factory, queue, queueDepth, quarantine, clock);
    }

    @Override
    public BacklogReport read(String contractName) throws IOException {
        Browsing browsing = browse(contractName);
        for (int attempt = 1; attempt < ATTEMPTS && !browsing.complete() && depth != null; attempt++) {
            browsing = browse(contractName);
        }
        return browsing.tally().report(clock.instant(), quarantine.counts(), coverage(browsing));
    }

    private record Browsing(BacklogTally tally, long shown, long before, long after) {
        boolean complete() {
            return shown == before && shown == after;
        }
    }

    private Browsing browse(String contractName) throws IOException {
        BacklogTally tally = new BacklogTally(contractName);
        long before = depth == null ? -1 : depth.messages();
        long shown = 0;
        try (JMSContext context = Contexts.open(factory, JMSContext.AUTO_ACKNOWLEDGE);
                QueueBrowser browser = context.createBrowser(context.createQueue(queue))) {
            Enumeration<?> messages = browser.getEnumeration();
            for (; messages.hasMoreElements(); shown++) {
                add(tally, (Message) messages.nextElement());
            }
        } catch (JMSException | JMSRuntimeException e) {
            throw new IOException("The queue " + queue + " cannot be browsed: " + e.getMessage(), e);
        }
        return new Browsing(tally, shown, before, depth == null ? -1 : depth.messages());
    }

    private static void add(BacklogTally tally, Message message) throws JMSException {
        tally.add(
                PayloadState.WAITING,
                ReceivedMessage.headers(message),
                String.valueOf(message.getJMSMessageID()),
                Instant.ofEpochMilli(message.getJMSTimestamp()));
    }

    private Coverage coverage(Browsing browsing) {
        if (depth == null) {
            return new Coverage.Sampled("a browser of " + queue + " showed " + browsing.shown()
                    + " messages, and nobody said how many there are; give a QueueDepth (checkedAgainst)");
        }
        return browsing.complete()
                ? new Coverage.Exact()
                : new Coverage.Sampled("a browser of " + queue + " showed " + browsing.shown()
                        + " messages where the broker had " + browsing.before() + " before and " + browsing.after()
                        + " after; others are in flight, or the browser ended early, or the queue is in motion");
    }
}
