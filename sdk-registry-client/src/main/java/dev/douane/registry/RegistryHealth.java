package dev.douane.registry;

import dev.douane.contract.Provenance;
import dev.douane.internal.OneLine;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Keeps the status, and logs each of its changes once, however often the same fault comes back; then every hour. */
final class RegistryHealth {
    private static final int MOST_BROKEN = 1_000;
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    private final String location;
    private final Clock clock;
    // An outage is the registry's and ends with any answer; a broken document stays broken while others arrive.
    private final Set<RegistryRoute> broken = new LinkedHashSet<>();

    private boolean away;
    private boolean healthy = true;
    private Instant since;
    private Instant lastTold;
    private Optional<String> lastError = Optional.empty();
    private Optional<Instant> lastSuccess = Optional.empty();
    private Optional<String> snapshotError = Optional.empty();

    RegistryHealth(String location, Clock clock) {
        this.location = location;
        this.clock = clock;
        this.since = clock.instant();
        this.lastTold = since;
    }

    synchronized RegistryStatus status(SortedMap<String, Provenance> histories) {
        return new RegistryStatus(healthy, since, lastError, lastSuccess, snapshotError, histories);
    }

    // Said behind the lock: whoever writes a log may be slow, and a status is asked for meanwhile.

    void answered(RegistryRoute route) {
        noteAnswer(route).say();
    }

    private synchronized Line noteAnswer(RegistryRoute route) {
        away = false;
        broken.remove(route);
        Instant now = clock.instant();
        lastSuccess = Optional.of(now);
        return become(now);
    }

    void failed(RegistryRoute route, IOException fault) {
        noteFailure(route, fault).say();
    }

    private synchronized Line noteFailure(RegistryRoute route, IOException fault) {
        lastError = Optional.of(describe(fault));
        if (fault instanceof InvalidDocumentException) {
            away = false;
            if (broken.size() < MOST_BROKEN) {
                broken.add(route);
            }
        } else {
            away = true;
        }
        return become(clock.instant());
    }

    void snapshotFailed(String why) {
        if (noteSnapshot(Optional.of(why)).isEmpty()) {
            Line.warning(
                            "The snapshot of the registry is in trouble, and a process that starts during an outage may miss "
                                    + "what is not in it. This one goes on. {0}",
                            why)
                    .say();
        }
    }

    void snapshotWorks() {
        if (noteSnapshot(Optional.empty()).isPresent()) {
            Line.info("The snapshot of the registry works again").say();
        }
    }

    /** What was wrong with it before. */
    private synchronized Optional<String> noteSnapshot(Optional<String> error) {
        Optional<String> before = snapshotError;
        snapshotError = error;
        return before;
    }

    private Line become(Instant now) {
        boolean before = healthy;
        healthy = !away && broken.isEmpty();
        if (healthy != before) {
            since = now;
            lastTold = now;
            return change();
        } else if (!healthy && Duration.between(lastTold, now).compareTo(BETWEEN_REMINDERS) >= 0) {
            lastTold = now;
            return reminder();
        }
        return Line.NONE;
    }

    private Line change() {
        return healthy
                ? Line.info("The registry at {0} answers again", location)
                : Line.warning(
                        "The registry at {0} is in trouble; contracts that are at hand stay in use. {1}",
                        location, lastError.orElse(""));
    }

    private Line reminder() {
        return Line.warning(
                "The registry at {0} is still in trouble, since {1}; it last answered {2}, and what it said then stays in use. "
                        + "{3}",
                location, since, lastSuccess.map(then -> "at " + then).orElse("never"), lastError.orElse(""));
    }

    static String describe(IOException fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : OneLine.of(message);
    }

    /** What is to be said, or nothing. */
    private record Line(System.Logger.@Nullable Level level, String message, List<Object> parts) {
        static final Line NONE = new Line(null, "", List.of());

        static Line info(String message, Object... parts) {
            return new Line(System.Logger.Level.INFO, message, List.of(parts));
        }

        static Line warning(String message, Object... parts) {
            return new Line(System.Logger.Level.WARNING, message, List.of(parts));
        }

        /** The logger is asked for when there is something to say: a JVM's first one takes 30 ms. */
        void say() {
            if (level != null) {
                System.getLogger("dev.douane.registry").log(level, message, parts.toArray());
            }
        }
    }
}
