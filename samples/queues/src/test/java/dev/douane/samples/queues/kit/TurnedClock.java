package dev.douane.samples.queues.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, as somebody turns it forth and back. */
public final class TurnedClock extends Clock {
    private volatile Duration turned = Duration.ZERO;

    /** Turns it. */
    public void turn(Duration by) {
        Duration before = turned;
        turned = before.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("UTC alone");
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(turned);
    }
}
