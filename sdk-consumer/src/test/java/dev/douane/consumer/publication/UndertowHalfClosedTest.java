package dev.douane.consumer.publication;

import dev.douane.consumer.undertow.UndertowTransport;
import java.time.Duration;

final class UndertowHalfClosedTest extends HalfClosedKit {
    UndertowHalfClosedTest() {
        // None of these times may be what ends a connection here.
        super(UndertowTransport.builder()
                .requestTimeout(Duration.ofMinutes(5))
                .idleTimeout(Duration.ofMinutes(5))
                .answerTimeout(Duration.ofMinutes(5))
                .build());
    }

    @Override
    boolean answersHalfAHead() {
        return false;
    }
}
