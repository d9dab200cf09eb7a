package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.undertow.UndertowTransport;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UndertowSchemaLookUpTest extends SchemaLookUpKit {
    private static final int MORE_THAN_AT_ONCE = 40;

    UndertowSchemaLookUpTest() {
        super(UndertowTransport.builder().requestTimeout(Duration.ofSeconds(3)).build());
    }

    @Test
    void who_asks_while_many_do_not_end_their_questions_is_told_to_come_again() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
                slow.add(open("POST /subjects/communes HTTP/1.1\r\nHost: registry\r\nContent-Length: 9000\r\n\r\n{"));
            }
            long turnedAway = 0;
            long hungUpOn = 0;
            for (Socket socket : slow) {
                String answer = answer(socket);
                turnedAway += answer.contains(" 503 ") && answer.contains("Retry-After: 1") ? 1 : 0;
                hungUpOn += answer.isEmpty() ? 1 : 0;
            }
            assertThat(turnedAway).isEqualTo(8);
            assertThat(hungUpOn).isEqualTo(32);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        // All of them are over, so there is room again.
        assertThat(ask("communes", question(known().schema().text())).statusCode())
                .isEqualTo(200);
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
