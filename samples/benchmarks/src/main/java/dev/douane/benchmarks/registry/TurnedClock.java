package dev.douane.benchmarks.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock and a ticker that go on when they are told to. */
final class TurnedClock extends Clock {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    void turn(long by) {
        nanos.addAndGet(by);
    }

    long ticks() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("UTC only");
    }
}
