package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.registry.RegistryClient;
import dev.douane.registry.protocol.RegistryRoute;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Who still uses what, as far as a registry can know. */
final class ReaderLogTest {
    private static final RegistryRoute COMMUNES_1_DOCUMENT = new RegistryRoute.Document(COMMUNES_1.id());
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private volatile Instant now = MONDAY;

    @Test
    void a_server_tells_which_applications_asked_for_which_version_and_when_last() throws Exception {
        Publication publication =
                Publication.builder().contract(COMMUNES_1).contract(COMMUNES_2).build();
        try (RegistryServer server =
                RegistryServer.builder(publication).clock(clock()).start()) {
            ask(server, "referentiel-geo/2.4.1", true);
            ask(server, "mairies/1.0", true);
            now = MONDAY.plus(Duration.ofDays(1));
            ask(server, "mairies/1.0", false);
            RawHttp.send(
                    server.uri(),
                    "GET /contracts/communes/1.json HTTP/1.1",
                    "User-Agent: Mozilla/5.0 (X11; Linux x86_64)");
            assertThat(server.readers())
                    .containsExactly(
                            new VersionReader(COMMUNES_1.id(), "mairies/1.0", MONDAY, now),
                            new VersionReader(COMMUNES_1.id(), "referentiel-geo/2.4.1", MONDAY, MONDAY));
        }
    }

    @Test
    void made_up_applications_do_not_fill_the_memory_nor_push_out_real_ones() {
        ReaderLog log = new ReaderLog(clock());
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("dev.douane.registry");
        Filter before = logger.getFilter();
        logger.setFilter(line -> lines.add(line.getMessage()));
        log.note(COMMUNES_1_DOCUMENT, "mairies/1.0");
        for (int i = 0; i < 20_000; i++) {
            log.note(COMMUNES_1_DOCUMENT, "made-up/" + i);
        }
        logger.setFilter(before);
        assertThat(lines).singleElement().asString().contains("those that come new are not noted");
        now = MONDAY.plus(Duration.ofDays(1));
        log.note(COMMUNES_1_DOCUMENT, "mairies/1.0");
        log.note(COMMUNES_1_DOCUMENT, "x".repeat(1_000_000) + "/1");
        assertThat(log.list()).hasSize(10_000).contains(new VersionReader(COMMUNES_1.id(), "mairies/1.0", now, now));
    }

    private static void ask(RegistryServer server, String application, boolean whole) {
        try (RegistryClient client =
                RegistryClient.builder(server.uri()).application(application).build()) {
            assertThat(client.history("communes")).isPresent();
            if (whole) {
                assertThat(client.contract(COMMUNES_1.id())).isPresent();
            }
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("UTC only");
            }
        };
    }
}
