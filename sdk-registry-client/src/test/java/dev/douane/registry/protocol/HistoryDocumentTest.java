package dev.douane.registry.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.registry.Contracts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HistoryDocumentTest {
    private static final Contract FIRST = Contracts.contract("communes@1");
    private static final Contract SECOND = Contracts.contract("communes@2");
    private static final Contract THIRD = Contracts.contract("communes@3");
    private static final ContractHistory HISTORY = new ContractHistory(
            "communes",
            List.of(
                    Contracts.retired(FIRST, 3),
                    Contracts.deprecated(SECOND, 3, "2027-01-31"),
                    Contracts.accepted(THIRD)));

    @Test
    void reads_what_it_writes() throws Exception {
        assertThat(HistoryDocument.read("communes", HistoryDocument.write(HISTORY)))
                .isEqualTo(HISTORY);
    }

    @Test
    void is_written_for_people_who_curl_it() {
        assertThat(text()).isEqualTo("""
                {
                  "name": "communes",
                  "versions": [
                    {
                      "version": 1,
                      "status": "retired",
                      "fingerprint": "%s",
                      "successor": 3
                    },
                    {
                      "version": 2,
                      "status": "deprecated",
                      "fingerprint": "%s",
                      "successor": 3,
                      "until": "2027-01-31"
                    },
                    {
                      "version": 3,
                      "status": "accepted",
                      "fingerprint": "%s"
                    }
                  ]
                }
                """.formatted(FIRST.fingerprint(), SECOND.fingerprint(), THIRD.fingerprint()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name": "communes"       | "name": "regions"       | the history of communes: expected the name that was asked for
            "status": "retired"      | "status": "RETIRED"     | expected accepted, deprecated or retired at /versions/0/status
            "status": "accepted"     | "status": "draft"       | expected accepted, deprecated or retired at /versions/2/status
            "until": "2027-01-31"    | "until": "2027-02-30"   | expected a date as 2026-11-30 at /versions/1/until
            "version": 2             | "version": 1            | names a version twice at /versions
            "version": 2             | "version": 0            | expected a version, an integer from 1, at /versions/1/version
            "fingerprint": "         | "fingerprint": "X       | expected 64 hexadecimal digits in lower case at /versions/0/fingerprint
            "versions": [            | "versions": [7,         | expected an object at /versions/0
            """)
    void refuses_surprises_and_names_the_place(String written, String instead, String message) {
        String broken = text().replace(written, instead);
        assertThat(broken).isNotEqualTo(text());
        assertThatThrownBy(() -> HistoryDocument.read("communes", broken.getBytes(UTF_8)))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refuses_a_history_without_versions() {
        byte[] body = "{\"name\": \"communes\", \"versions\": []}".getBytes(UTF_8);
        assertThatThrownBy(() -> HistoryDocument.read("communes", body))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("holds no version");
    }

    @Test
    void the_index_reads_what_it_writes() throws Exception {
        byte[] index = IndexDocument.write(List.of(Contracts.history("regions@1"), HISTORY));
        assertThat(IndexDocument.read(index))
                .containsExactly(
                        new IndexDocument.Entry("communes", List.of(2, 3)),
                        new IndexDocument.Entry("regions", List.of(1)));
        assertThat(new String(index, UTF_8)).contains("\"history\": \"contracts/communes.json\"");
    }

    @Test
    void an_index_with_a_name_that_is_none_is_refused() {
        byte[] body = "{\"contracts\": [{\"name\": \"../etc\", \"admitted\": []}]}".getBytes(UTF_8);
        assertThatThrownBy(() -> IndexDocument.read(body))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("/contracts/0/name");
    }

    private static String text() {
        return new String(HistoryDocument.write(HISTORY), UTF_8);
    }
}
