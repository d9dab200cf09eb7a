package dev.douane.registry;

import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Keeps the status, and logs each of its changes once, however often the same fault comes back. */
final class RegistryHealth {
    private static final System.Logger LOG = System.getLogger("dev.douane.registry");
    private static final int MOST_BROKEN = 1_000;

    private final String location;
    private final Clock clock;
    // An outage is the registry's and ends with any answer; a broken document stays broken while others arrive.
    private final Set<RegistryRoute> broken = new LinkedHashSet<>();

    private boolean away;
    private volatile RegistryStatus status;

    RegistryHealth(String location, Clock clock) {
        this.location = location;
        this.clock = clock;
        this.status = new RegistryStatus(true, clock.instant(), Optional.empty(), Optional.empty());
    }

    RegistryStatus status() {
        return status;
    }

    synchronized void answered(RegistryRoute route) {
        away = false;
        broken.remove(route);
        Instant now = clock.instant();
        become(now, status.lastError(), Optional.of(now));
    }

    synchronized void failed(RegistryRoute route, IOException fault) {
        if (fault instanceof InvalidDocumentException) {
            away = false;
            if (broken.size() < MOST_BROKEN) {
                broken.add(route);
            }
        } else {
            away = true;
        }
        become(clock.instant(), Optional.of(describe(fault)), status.lastSuccess());
    }

    private void become(Instant now, Optional<String> lastError, Optional<Instant> lastSuccess) {
        boolean healthy = !away && broken.isEmpty();
        boolean changed = healthy != status.healthy();
        status = new RegistryStatus(healthy, changed ? now : status.since(), lastError, lastSuccess);
        if (changed && healthy) {
            LOG.log(System.Logger.Level.INFO, "The registry at {0} answers again", location);
        } else if (changed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The registry at {0} is in trouble; contracts that are in memory stay in use. {1}",
                    location,
                    lastError.orElse(""));
        }
    }

    static String describe(IOException fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
    }
}
