package dev.douane.samples.queues.ledger;

import dev.douane.payload.ledger.JdbcLedger;
import dev.douane.payload.ledger.LedgerStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresLedgerTest extends LedgerKit {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        JdbcLedger.createTable(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    LedgerStore store(Path temporary) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM douane_ledger");
        }
        return JdbcLedger.of(postgres.getPostgresDatabase());
    }
}
