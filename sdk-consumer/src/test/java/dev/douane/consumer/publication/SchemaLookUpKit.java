package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static dev.douane.consumer.publication.Samples.COMMUNES_3;
import static dev.douane.consumer.publication.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.internal.json.Json;
import dev.douane.internal.json.PrettyTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /subjects/{subject}}, which asks where a schema stands; communes@1 is retired. */
abstract class SchemaLookUpKit {
    private static final String FOUND = "application/vnd.schemaregistry.v1+json";
    private static final String HEAD = "POST /subjects/communes HTTP/1.1\r\nHost: registry\r\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private final RegistryServer server;

    SchemaLookUpKit(HttpTransport transport) {
        server = RegistryServer.builder(published(COMMUNES_1, COMMUNES_2, COMMUNES_3))
                .transport(transport)
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_schema_is_found_however_it_is_written() throws Exception {
        String id = "\"id\": "
                + new SchemaIds(published(COMMUNES_1, COMMUNES_2, COMMUNES_3).contracts()).of(COMMUNES_2);
        for (String text : List.of(
                COMMUNES_2.schema().text(),
                COMMUNES_2.schema().canonicalText(),
                SubjectSchema.text(COMMUNES_2.schema()))) {
            HttpResponse<String> answer = ask("communes", question(text));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains(FOUND);
            assertThat(answer.body()).contains("\"subject\": \"communes\"", "\"version\": 2", id);
        }
    }

    @Test
    void a_retired_version_is_found_by_whoever_asks_for_deleted_ones() throws Exception {
        String question = question(COMMUNES_1.schema().text());
        assertThat(ask("communes", question).body()).contains("40403");
        assertThat(ask("communes?deleted=true", question).body()).contains("\"version\": 1,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            communes | {"schemaType": "JSON", "schema": "{\\"type\\": \\"null\\"}"}      | 404 | 40403
            communes | {"schema": "\\"string\\""}                                        | 404 | 40403
            communes | {"schemaType": null, "references": null, "schema": "\\"string\\""} | 404 | 40403
            communes | {"schemaType": "JSON", "references": [{"name": "a"}], "schema": "{}"} | 404 | 40403
            communes | {"schemaType": "JSON", "schema": "{"}                             | 422 | 42201
            communes | {"schemaType": "JSON", "schema": "[]"}                            | 422 | 42201
            communes | {"schemaType": "JSON"}                                            | 422 | 42201
            communes | []                                                                | 422 | 42201
            communes | {                                                                 | 422 | 42201
            nobody   | {"schemaType": "JSON", "schema": "{}"}                            | 404 | 40401
            """)
    void what_is_not_found_is_said_with_confluents_codes(String subject, String question, int status, int code)
            throws Exception {
        HttpResponse<String> answer = ask(subject, question);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(FOUND);
        assertThat(answer.body()).contains("\"error_code\": " + code);
    }

    @Test
    void a_schema_that_is_too_long_is_refused() throws Exception {
        HttpResponse<String> answer = ask("communes", question("x".repeat(SubjectRoutes.LONGEST_LOOK_UP)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    /** Whoever is hung up on while he sends does not see his answer, or sees it when he was quick. */
    @Test
    void whoever_sends_too_much_is_heard_out_and_sees_his_answer() throws Exception {
        String question = question("x".repeat(3_000_000));
        for (int i = 0; i < 30; i++) {
            assertThat(ask("communes", question).statusCode()).isEqualTo(413);
            assertThat(ask("communes/versions", question).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void whoever_waits_for_a_word_before_he_sends_gets_it() throws Exception {
        String question = question(COMMUNES_2.schema().text());
        try (Socket socket = open(HEAD + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: "
                + question.length() + "\r\n\r\n")) {
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 100 Continue\r\n");
            socket.getOutputStream().write(question.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(" 200 ", "\"version\": 2");
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int read = in.read(); read >= 0 && !head.toString().endsWith("\r\n\r"); read = in.read()) {
            head.append((char) read);
        }
        return head.toString();
    }

    @Test
    void whoever_never_sends_what_nobody_asked_for_is_given_up() throws Exception {
        for (String head : List.of("GET /contracts.json", "POST /nothing", "POST /subjects/communes/versions")) {
            for (String length : List.of("Content-Length: 1000", "Transfer-Encoding: chunked")) {
                try (Socket socket = open(head + " HTTP/1.1\r\nHost: registry\r\n" + length + "\r\n\r\n{")) {
                    socket.setSoTimeout(20_000);
                    assertThat(ended(socket)).as(head).isTrue();
                }
            }
        }
    }

    @Test
    void a_schema_without_end_is_not_waited_for() throws Exception {
        for (String length : List.of("Content-Length: 1000000000", "Transfer-Encoding: chunked")) {
            try (Socket socket = open(HEAD + length + "\r\n\r\n")) {
                // A refusal is lost where the connection is reset, because nobody reads what else was sent.
                String answer = untilRefused(socket, length.startsWith("Content"));
                assertThat(answer.isEmpty() || answer.contains(" 413 "))
                        .as(answer)
                        .isTrue();
            }
        }
        assertThat(ask("communes", question(COMMUNES_2.schema().text())).statusCode())
                .isEqualTo(200);
    }

    /** Sends without end until there is an answer, or nobody listens; fails if that never comes. */
    private static String untilRefused(Socket socket, boolean plain) throws IOException {
        byte[] letters = "x".repeat(4_096).getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = ("1000\r\n" + "x".repeat(4_096) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        InputStream in = socket.getInputStream();
        try {
            for (int sent = 0; in.available() == 0; sent += letters.length) {
                assertThat(sent).isLessThan(100_000_000);
                socket.getOutputStream().write(plain ? letters : chunk);
            }
            return new String(in.readNBytes(32), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void whoever_never_ends_a_question_holds_nobody_up_and_is_given_up() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                slow.add(open(HEAD + "Content-Length: 1000\r\n\r\n{\"schema"));
            }
            assertThat(ask("communes", question(COMMUNES_2.schema().text())).statusCode())
                    .isEqualTo(200);
            for (Socket socket : slow) {
                socket.setSoTimeout(20_000);
                assertThat(ended(socket)).isTrue();
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static boolean ended(Socket socket) {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            // Reset is as good as closed.
            return true;
        }
    }

    @Test
    void nothing_else_is_posted() throws Exception {
        for (String path : List.of("communes/versions", "communes/versions/2", "communes/", "")) {
            HttpResponse<String> answer = ask(path, question(COMMUNES_2.schema().text()));
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
        }
    }

    final RegistryServer server() {
        return server;
    }

    static String question(String schema) {
        return PrettyTree.write(
                new Json.Obj(Map.of("schemaType", new Json.Text("JSON"), "schema", new Json.Text(schema))));
    }

    final HttpResponse<String> ask(String subject, String question) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.uri().resolve("/subjects/" + subject))
                        .header("Content-Type", FOUND)
                        .POST(HttpRequest.BodyPublishers.ofString(question))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    final Socket open(String begin) throws IOException {
        URI uri = server.uri();
        Socket socket = new Socket(InetAddress.getByName(uri.getHost()), uri.getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    static Contract known() {
        return COMMUNES_2;
    }
}
