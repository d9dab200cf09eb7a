package dev.douane.samples.warehouse;

import dev.douane.consumer.Reading;
import dev.douane.payload.ContractHeaders;
import dev.douane.samples.communes.CommuneV3;
import dev.douane.samples.communes.CommunesV3;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Loads communes. Delivery is at least once, so a payload may come twice: the entries and the note that its position is
 * loaded are one transaction, and a position that is noted is not loaded again. Used by one thread at a time.
 */
public final class Warehouse implements AutoCloseable {
    private static final String[] TABLES = {"""
        CREATE TABLE IF NOT EXISTS deliveries (
            position VARCHAR PRIMARY KEY, contract_version INTEGER NOT NULL, producer VARCHAR, entries INTEGER NOT NULL)
        """, """
        CREATE TABLE IF NOT EXISTS communes (
            position VARCHAR NOT NULL, entry INTEGER NOT NULL, contract_version INTEGER NOT NULL,
            code VARCHAR NOT NULL, nom VARCHAR NOT NULL, type VARCHAR NOT NULL, zone VARCHAR NOT NULL,
            departement VARCHAR NOT NULL, region VARCHAR NOT NULL, arrondissement VARCHAR, type_liaison INTEGER,
            belongs_to VARCHAR, anciens_codes VARCHAR[], rang_chef_lieu INTEGER, siren VARCHAR, population INTEGER,
            codes_postaux VARCHAR[])
        """};

    private final Path file;
    private final DuckDBConnection database;

    private Warehouse(Path file, DuckDBConnection database) {
        this.file = file;
        this.database = database;
    }

    /**
     * Opens a warehouse, and makes its tables where they are missing.
     *
     * @param file the database's file, made if it is missing
     * @return the warehouse
     * @throws SQLException if the file cannot be opened
     */
    public static Warehouse open(Path file) throws SQLException {
        DuckDBConnection database = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file);
        try (Statement statement = database.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        database.setAutoCommit(false);
        return new Warehouse(file, database);
    }

    /**
     * Loads one payload, or does nothing if it is loaded already.
     *
     * @param reading the payload, whatever version it was written under
     * @param position where it stood in the queue
     * @throws SQLException if the database fails; nothing of the payload is loaded then
     */
    public void load(Reading.Understood<CommunesV3> reading, String position) throws SQLException {
        try {
            if (note(reading, position)) {
                append(reading, position);
            }
            database.commit();
        } catch (SQLException | RuntimeException e) {
            database.rollback();
            throw e;
        }
    }

    private boolean note(Reading.Understood<CommunesV3> reading, String position) throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement("INSERT INTO deliveries VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, position);
            insert.setInt(2, reading.contract().version());
            insert.setString(
                    3,
                    reading.headers()
                            .flatMap(ContractHeaders::producer)
                            .map(Object::toString)
                            .orElse(null));
            insert.setInt(4, reading.value().communes().size());
            return insert.executeUpdate() == 1;
        }
    }

    private void append(Reading.Understood<CommunesV3> reading, String position) throws SQLException {
        try (DuckDBAppender rows = database.createAppender("communes")) {
            int entry = 0;
            for (CommuneV3 commune : reading.value().communes()) {
                rows.beginRow()
                        .append(position)
                        .append(entry++)
                        .append(reading.contract().version());
                append(CommuneRow.of(commune), rows);
                rows.endRow();
            }
            rows.flush();
        }
    }

    private static void append(CommuneRow row, DuckDBAppender rows) throws SQLException {
        rows.append(row.identite().code())
                .append(row.identite().nom())
                .append(row.type())
                .append(row.identite().zone().name().toLowerCase(Locale.ROOT))
                .append(row.identite().departement())
                .append(row.identite().region())
                .append(row.arrondissement().orElse(null))
                .append(boxed(row.typeLiaison()))
                .append(row.belongsTo().orElse(null))
                .append(row.anciensCodes())
                .append(boxed(row.detail().rangChefLieu()))
                .append(row.detail().siren().orElse(null))
                .append(boxed(row.detail().population()))
                .append(row.detail().codesPostaux());
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    /**
     * How many payloads were loaded.
     *
     * @return for each contract version
     * @throws SQLException if the database fails
     */
    public SortedMap<Integer, Long> payloadsByVersion() throws SQLException {
        return byVersion("SELECT contract_version, count(*) FROM deliveries GROUP BY 1");
    }

    /**
     * How many rows the table {@code communes} holds.
     *
     * @return for each contract version that they were sent under
     * @throws SQLException if the database fails
     */
    public SortedMap<Integer, Long> rowsByVersion() throws SQLException {
        return byVersion("SELECT contract_version, count(*) FROM communes GROUP BY 1");
    }

    private SortedMap<Integer, Long> byVersion(String query) throws SQLException {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                counts.put(rows.getInt(1), rows.getLong(2));
            }
        }
        return counts;
    }

    /**
     * Where it is.
     *
     * @return the database's file
     */
    public Path file() {
        return file;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
