package dev.douane.registry;

import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.EntityTag;
import dev.douane.registry.source.RetryLaterException;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One of the places where the registry is asked, left alone while it fails. */
final class Upstream {
    // Whatever a hostile answer says, the registry is tried again after this long.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final ContractSource source;
    private final CircuitBreaker breaker;
    private final RegistryMeter meter;

    private volatile String lastFault = "";

    Upstream(ContractSource source, CircuitBreaker breaker, RegistryMeter meter) {
        this.source = source;
        this.breaker = breaker;
        this.meter = meter;
    }

    /** Asks, unless it is being left alone. A tag of another place is not sent. */
    SourceAnswer fetch(RegistryRoute route, Optional<EntityTag> held) throws IOException {
        if (!breaker.permits()) {
            meter.heldOff();
            throw new HeldOffException(location(), breaker.remaining(), lastFault);
        }
        Optional<String> tag =
                held.filter(known -> known.source().equals(location())).map(EntityTag::value);
        meter.request();
        try {
            SourceAnswer answer = source.fetch(route, tag);
            breaker.succeeded();
            if (answer instanceof SourceAnswer.NotModified && tag.isEmpty()) {
                throw new IOException(
                        "The registry at " + location() + " says that nothing changed, but was not asked");
            }
            return answer;
        } catch (InvalidDocumentException e) {
            // The place answers; it is this one document that is of no use.
            breaker.succeeded();
            throw e;
        } catch (IOException e) {
            failed(e);
            throw e;
        } catch (RuntimeException e) {
            // A source of the user's that breaks its promise is an outage, not the end of a refresh.
            IOException fault = new IOException("The source " + location() + " failed: " + e, e);
            failed(fault);
            throw fault;
        }
    }

    private void failed(IOException fault) {
        meter.failure();
        lastFault = RegistryHealth.describe(fault);
        if (fault instanceof RetryLaterException later) {
            breaker.failedUntil(later.after().compareTo(LONGEST_WAIT) < 0 ? later.after() : LONGEST_WAIT);
        } else {
            breaker.failed();
        }
    }

    String location() {
        return source.location();
    }

    boolean forgets() {
        return source.forgets();
    }

    void close() {
        source.close();
    }
}
