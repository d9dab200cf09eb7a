package dev.douane.producer.s3;

import dev.douane.payload.ContractHeaders;
import dev.douane.payload.bucket.BucketKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives a sender's keys, in the order of sending. Safe for many threads. */
final class KeySequence {
    private final StoreClock clock;
    private final String sender = String.format(Locale.ROOT, "%08x", new SecureRandom().nextInt());
    private final AtomicInteger counter = new AtomicInteger();

    KeySequence(StoreClock clock) {
        this.clock = clock;
    }

    BucketKey next(Optional<ContractHeaders> stamp) {
        return key(stamp, "");
    }

    BucketKey nextStreamed(ContractHeaders stamp) {
        return key(Optional.of(stamp), BucketKey.STREAMED);
    }

    private BucketKey key(Optional<ContractHeaders> stamp, String kind) {
        long millis;
        int number;
        synchronized (clock) {
            millis = clock.millis();
            number = counter.incrementAndGet();
        }
        String order = String.format(Locale.ROOT, "%013d-%08x-%s%s", millis, number, sender, kind);
        return new BucketKey(
                order, stamp, stamp.flatMap(ContractHeaders::enqueuedAt).orElse(Instant.ofEpochMilli(millis)));
    }

    /** Learns the store's time. */
    void learn(Instant storeTime) {
        clock.learn(storeTime);
    }
}
