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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

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

    synchronized void answered(RegistryRoute route) {
        away = false;
        broken.remove(route);
        Instant now = clock.instant();
        lastSuccess = Optional.of(now);
        become(now);
    }

    synchronized void failed(RegistryRoute route, IOException fault) {
        lastError = Optional.of(describe(fault));
        if (fault instanceof InvalidDocumentException) {
            away = false;
            if (broken.size() < MOST_BROKEN) {
                broken.add(route);
            }
        } else {
            away = true;
        }
        become(clock.instant());
    }

    synchronized void snapshotFailed(String why) {
        if (snapshotError.isEmpty()) {
            log().log(
                            System.Logger.Level.WARNING,
                            "The snapshot of the registry is in trouble, and a process that starts during an outage may miss "
                                    + "what is not in it. This one goes on. {0}",
                            why);
        }
        snapshotError = Optional.of(why);
    }

    synchronized void snapshotWorks() {
        if (snapshotError.isPresent()) {
            log().log(System.Logger.Level.INFO, "The snapshot of the registry works again");
        }
        snapshotError = Optional.empty();
    }

    private void become(Instant now) {
        boolean before = healthy;
        healthy = !away && broken.isEmpty();
        if (healthy != before) {
            since = now;
            lastTold = now;
            tell();
        } else if (!healthy && Duration.between(lastTold, now).compareTo(BETWEEN_REMINDERS) >= 0) {
            lastTold = now;
            remind();
        }
    }

    private void tell() {
        if (healthy) {
            log().log(System.Logger.Level.INFO, "The registry at {0} answers again", location);
        } else {
            log().log(
                            System.Logger.Level.WARNING,
                            "The registry at {0} is in trouble; contracts that are at hand stay in use. {1}",
                            location,
                            lastError.orElse(""));
        }
    }

    private void remind() {
        log().log(
                        System.Logger.Level.WARNING,
                        "The registry at {0} is still in trouble, since {1}; it last answered {2}, and what it said then stays in use. "
                                + "{3}",
                        location,
                        since,
                        lastSuccess.map(then -> "at " + then).orElse("never"),
                        lastError.orElse(""));
    }

    static String describe(IOException fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : OneLine.of(message);
    }

    /** Asked for when there is something to say: the first logger of a JVM takes 30 ms, while an application starts. */
    private static System.Logger log() {
        return System.getLogger("dev.douane.registry");
    }
}
