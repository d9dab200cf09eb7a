package dev.douane.payload.ledger;

import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A ledger that is a table, in plain SQL. Every count is a transaction of its own; no row is written by two instances, so
 * none waits for another.
 */
public final class JdbcLedger implements LedgerStore {
    /** The table, as {@link #createTable} makes it: standard SQL. */
    public static final String TABLE = """
            CREATE TABLE douane_ledger (
                queue VARCHAR(64) NOT NULL,
                instance VARCHAR(64) NOT NULL,
                role VARCHAR(16) NOT NULL,
                application VARCHAR(64) NOT NULL,
                contract VARCHAR(160) NOT NULL,
                sender VARCHAR(100) NOT NULL,
                begun BIGINT NOT NULL,
                done BIGINT NOT NULL,
                last_at BIGINT NOT NULL,
                PRIMARY KEY (queue, instance, contract, sender)
            )""";

    private static final String UPDATE = "UPDATE douane_ledger SET begun = ?, done = ?, last_at = ? "
            + "WHERE queue = ? AND instance = ? AND contract = ? AND sender = ?";
    private static final String INSERT = "INSERT INTO douane_ledger "
            + "(begun, done, last_at, queue, instance, contract, sender, role, application) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT instance, role, application, contract, sender, begun, done, last_at "
            + "FROM douane_ledger WHERE queue = ?";
    private static final String NONE = "-";

    private final DataSource database;

    private JdbcLedger(DataSource database) {
        this.database = database;
    }

    /**
     * A ledger in a database that has the {@link #TABLE}.
     *
     * @param database yours; a connection is taken from it for each count, so a pool serves well
     * @return the ledger
     */
    public static JdbcLedger of(DataSource database) {
        return new JdbcLedger(database);
    }

    /**
     * Makes the table, for those who have no other way of making tables.
     *
     * @param database where
     * @throws IOException if the database refuses, also because the table is there
     */
    public static void createTable(DataSource database) throws IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IOException("The table douane_ledger cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(LedgerCount count) throws IOException {
        try (Connection connection = database.getConnection()) {
            if (write(connection, UPDATE, count, false) == 0) {
                write(connection, INSERT, count, true);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IOException("The ledger does not take a count: " + e.getMessage(), e);
        }
    }

    private static int write(Connection connection, String sql, LedgerCount count, boolean whole) throws SQLException {
        LedgerCount.Account account = count.account();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, count.begun());
            statement.setLong(2, count.done());
            statement.setLong(3, count.lastAt().toEpochMilli());
            statement.setString(4, account.queue());
            statement.setString(5, account.instance());
            statement.setString(6, account.contract().map(ContractId::toString).orElse(NONE));
            statement.setString(7, account.sender().map(ProducerId::toString).orElse(NONE));
            if (whole) {
                statement.setString(8, account.role().name());
                statement.setString(9, account.application());
            }
            return statement.executeUpdate();
        }
    }

    @Override
    public List<LedgerCount> counts(String queue) throws IOException {
        List<LedgerCount> counts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, queue);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.add(count(queue, rows));
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException | IllegalArgumentException e) {
            throw new IOException("The ledger cannot be read: " + e.getMessage(), e);
        }
        return counts;
    }

    private static LedgerCount count(String queue, ResultSet row) throws SQLException {
        LedgerCount.Account account = new LedgerCount.Account(
                queue,
                row.getString("instance"),
                LedgerCount.Role.valueOf(row.getString("role")),
                row.getString("application"),
                known(row.getString("contract")).map(ContractId::parse),
                known(row.getString("sender")).map(ProducerId::parse));
        return new LedgerCount(
                account, row.getLong("begun"), row.getLong("done"), Instant.ofEpochMilli(row.getLong("last_at")));
    }

    private static Optional<String> known(String column) {
        return column.equals(NONE) ? Optional.empty() : Optional.of(column);
    }
}
