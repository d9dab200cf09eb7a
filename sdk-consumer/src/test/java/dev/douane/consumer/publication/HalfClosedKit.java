package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that shut their output down, after a whole request or in the middle of one, and keep listening. */
@Tag("slow")
abstract class HalfClosedKit {
    private static final String GET = "GET /contracts/communes/1.json HTTP/1.1\r\nHost: registry\r\n";
    private static final String POST = "POST /subjects/communes HTTP/1.1\r\nHost: registry\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String QUESTION =
            SchemaLookUpKit.question(COMMUNES_1.schema().text());
    private static final String LOOK_UP = POST + "Content-Length: " + QUESTION.length() + "\r\n\r\n" + QUESTION;
    private static final String FIXED = POST + "Content-Length: 9000\r\n\r\n";
    private static final String CHUNK = Integer.toHexString(QUESTION.length()) + "\r\n" + QUESTION + "\r\n";

    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 ([0-9]{3}) ", Pattern.MULTILINE);
    /** Milliseconds for what takes one or two. */
    private static final int PATIENCE = 10_000;

    // More than the socket buffers of both sides hold, so that the answer outlasts the request by far.
    private static final int LONG = 24 << 20;
    private static final Contract LONG_CONTRACT = new Contract(
            ContractId.of("long", 1),
            new ContractMetadata("x".repeat(LONG), "o", Optional.empty(), Optional.empty(), List.of()),
            JsonSchema.parse("{\"type\": \"string\"}"));

    private static final int MANY = 200;
    private static final int FEW_THREADS = 10;

    private final HttpTransport transport;
    private final RegistryServer server;

    HalfClosedKit(HttpTransport transport) {
        this.transport = transport;
        this.server = start(published(COMMUNES_1));
    }

    private RegistryServer start(Publication publication) {
        return RegistryServer.builder(publication)
                .transport(transport)
                .grace(Duration.ZERO)
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Whether the transport takes the end of what a client says for the end of its head, which is the JDK's way. */
    abstract boolean answersHalfAHead();

    static Stream<String> wholeRequests() {
        return Stream.of(GET + "\r\n", LOOK_UP, CHUNKED + CHUNK + "0\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("wholeRequests")
    void whoever_has_said_all_gets_the_answer_and_then_the_end(String request) throws Exception {
        assertThat(statuses(answer(server, request))).containsExactly("200");
        assertThat(statuses(answer(server, request + request + GET + "\r\n"))).containsExactly("200", "200", "200");
    }

    @Test
    void a_long_answer_arrives_whole() throws Exception {
        try (RegistryServer longer = start(published(LONG_CONTRACT))) {
            String answer = answer(longer, GET.replace("communes", "long") + "\r\n");
            assertThat(statuses(answer)).containsExactly("200");
            assertThat(answer.length()).isGreaterThan(LONG);
        }
    }

    static Stream<String> halfHeads() {
        return Stream.of(
                "G",
                "GET /contracts.json",
                "GET /contracts.json HTTP/1.1\r\n",
                GET,
                GET + "X-Half",
                GET + "X-Half: yes",
                GET + "X-Whole: yes\r\n");
    }

    @ParameterizedTest
    @MethodSource("halfHeads")
    void whoever_stops_in_the_middle_of_a_head_is_given_up(String half) throws Exception {
        assertThat(statuses(answer(server, half))).isSubsetOf(answersHalfAHead() ? List.of("200", "400") : List.of());
    }

    static Stream<String> halfBodies() {
        return Stream.of(
                FIXED,
                FIXED + "{\"schema",
                // All that matters is there, and still it is not what was announced.
                FIXED + QUESTION,
                CHUNKED,
                CHUNKED + "8",
                CHUNKED + "8\r\n{\"sch",
                CHUNKED + CHUNK,
                CHUNKED + CHUNK + "0\r\n");
    }

    @ParameterizedTest
    @MethodSource("halfBodies")
    void whoever_stops_in_the_middle_of_a_body_is_given_up(String half) throws Exception {
        assertThat(answer(server, half)).isEmpty();
    }

    @Test
    void hundreds_of_them_hold_nobody_up_and_leave_nothing_behind() throws Exception {
        int threads = threads();
        try (Crowd crowd = new Crowd(server.uri())) {
            for (int i = 0; i < MANY; i++) {
                crowd.sayNoMoreThan(GET + "X-Half: ")
                        .sayNoMoreThan(FIXED + "{\"schema")
                        .sayNoMoreThan(CHUNKED + "8\r\n{\"sch")
                        .sayNoMoreThan(GET + "\r\n");
            }
            assertHealthyClientsAreAnswered();
            assertThat(threads() - threads).isLessThan(FEW_THREADS);
            assertThat(crowd.givenUp(4 * MANY, Duration.ofSeconds(30))).isEqualTo(4 * MANY);
        }
        // Whoever is gone has made room: a look-up is one of few at once.
        assertHealthyClientsAreAnswered();
    }

    private void assertHealthyClientsAreAnswered() throws IOException {
        for (int i = 0; i < 50; i++) {
            assertThat(RawHttp.send(server.uri(), "GET /contracts.json HTTP/1.1")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(statuses(answer(server, LOOK_UP))).containsExactly("200");
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static List<String> statuses(String answers) {
        return STATUS.matcher(answers).results().map(found -> found.group(1)).toList();
    }

    /** Everything until the server ends the connection; fails if it does not. */
    private static String answer(RegistryServer server, String bytes) throws IOException {
        URI uri = server.uri();
        try (Socket socket = new Socket(InetAddress.getByName(uri.getHost()), uri.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            // Reset is as good as closed.
            return "";
        }
    }
}
