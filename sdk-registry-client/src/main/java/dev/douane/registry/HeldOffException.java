package dev.douane.registry;

import java.io.IOException;
import java.time.Duration;

/** Nobody was asked, because the source failed a moment ago. Not a fault of its own. */
final class HeldOffException extends IOException {
    private static final long serialVersionUID = 1L;

    HeldOffException(String location, Duration remaining, String lastFault) {
        super(location + " is not asked for another " + Math.max(1, remaining.toMillis()) + " ms, since it failed: "
                + lastFault);
    }
}
