package dev.douane.samples.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.ContractReader;
import dev.douane.consumer.Reading;
import dev.douane.consumer.Reading.Understood;
import dev.douane.samples.communes.CommuneV3;
import dev.douane.samples.communes.CommunesV3;
import dev.douane.samples.communes.Vintage;
import dev.douane.samples.provider.PayloadFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
    private static final Map<String, byte[]> PAYLOADS = PayloadFiles.byDepartement(Vintage.OF_2025.read());

    @TempDir
    Path folder;

    private static Understood<CommunesV3> payload(String departement) {
        Reading<CommunesV3> reading =
                ContractReader.of(CommunesV3.class).read(Objects.requireNonNull(PAYLOADS.get(departement)), Map.of());
        return (Understood<CommunesV3>) reading;
    }

    private Warehouse open() throws SQLException {
        return Warehouse.open(folder.resolve("warehouse.duckdb"));
    }

    private List<String> query(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("warehouse.duckdb"));
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    @Test
    void aPayloadThatComesTwiceIsLoadedOnceAlsoAfterARestart() throws SQLException {
        try (Warehouse warehouse = open()) {
            warehouse.load(payload("75"), "1");
            warehouse.load(payload("75"), "1");
        }
        try (Warehouse warehouse = open()) {
            warehouse.load(payload("75"), "1");

            assertThat(warehouse.payloadsByVersion()).containsExactly(Map.entry(3, 1L));
            assertThat(warehouse.rowsByVersion()).containsExactly(Map.entry(3, 21L));
        }
    }

    @Test
    void theSameContentAtAnotherPositionIsAnotherPayload() throws SQLException {
        try (Warehouse warehouse = open()) {
            warehouse.load(payload("75"), "1");
            warehouse.load(payload("75"), "2");

            assertThat(warehouse.rowsByVersion()).containsExactly(Map.entry(3, 42L));
        }
    }

    @Test
    void aPayloadThatFailsHalfWayLeavesNothingBehind() throws SQLException {
        Understood<CommunesV3> read = payload("75");
        CommunesV3 broken = new CommunesV3(new BreaksAtTheEnd(read.value().communes()));

        try (Warehouse warehouse = open()) {
            assertThatThrownBy(() -> warehouse.load(
                            new Understood<>(
                                    broken, read.contract(), read.origin(), read.headers(), read.upcastThrough()),
                            "1"))
                    .hasMessage("half way");
            assertThat(warehouse.payloadsByVersion()).isEmpty();
            assertThat(warehouse.rowsByVersion()).isEmpty();

            warehouse.load(read, "1");
            assertThat(warehouse.rowsByVersion()).containsExactly(Map.entry(3, 21L));
        }
    }

    @Test
    void everyFieldArrivesAndWhatIsNotKnownIsNull() throws SQLException {
        try (Warehouse warehouse = open()) {
            warehouse.load(payload("75"), "1");
            warehouse.load(payload("975"), "2");
        }

        assertThat(query("""
                        SELECT concat_ws(' ', nom, type, zone, region, arrondissement, type_liaison, siren, population,
                            len(codes_postaux)) FROM communes WHERE code = '75056'""")).containsExactly("Paris commune-actuelle metro 11 751 0 217500016 2113705 21");
        assertThat(query("SELECT belongs_to FROM communes WHERE code = '75101'"))
                .containsExactly("75056");
        assertThat(query("SELECT nom FROM communes WHERE arrondissement IS NULL AND siren IS NULL ORDER BY code"))
                .containsExactly("Miquelon-Langlade", "Saint-Pierre");
    }

    /** Communes that are read from a place that fails after the last one. */
    private static final class BreaksAtTheEnd extends AbstractList<CommuneV3> {
        private final List<CommuneV3> communes;

        BreaksAtTheEnd(List<CommuneV3> communes) {
            this.communes = communes;
        }

        @Override
        public CommuneV3 get(int index) {
            if (index == communes.size()) {
                throw new IllegalStateException("half way");
            }
            return communes.get(index);
        }

        @Override
        public int size() {
            return communes.size() + 1;
        }
    }
}
