package dev.douane.samples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(List<Step> steps, String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Demonstration.run(steps, out, Clock.systemUTC(), arguments);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Map<Integer, Long> rowsByVersion() throws SQLException {
        Map<Integer, Long> rowsByVersion = new TreeMap<>();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("warehouse.duckdb"));
                Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT contract_version, count(*) FROM communes GROUP BY ALL")) {
            while (rows.next()) {
                rowsByVersion.put(rows.getInt(1), rows.getLong(2));
            }
        }
        return rowsByVersion;
    }

    @Test
    void playsAllSixStepsAndLeavesEveryEntryInTheWarehouse() throws SQLException, IOException {
        int code = run(Demonstration.STEPS, folder.toString());

        assertThat(code).as(output()).isZero();
        assertThat(rowsByVersion()).containsOnly(Map.entry(1, 39_169L), Map.entry(2, 38_026L), Map.entry(3, 75_284L));
        assertThat(folder.resolve("registry/contracts/communes/3.md")).isNotEmptyFile();
        assertThat(folder.resolve("quarantine/communes@3")).isNotEmptyDirectory();
        assertThat(output())
                .contains("/0/zone (line 2, column ")
                .contains("102 payloads of communes@1 are waiting")
                .contains("49 payloads of communes@2 are waiting")
                .contains("communes@3   5.0.0          111      110            1         75,284     75,284")
                .contains(folder.toAbsolutePath().toString());
    }

    @Test
    void endsWith1AndSaysWhatIsNotSoWhenAnExpectationFails() {
        Step failing = step(scene -> scene.expect().equal("one and one", 2, 3));
        Step never = step(scene -> scene.console().say("never said"));

        assertThat(run(List.of(failing, never), folder.toString())).isEqualTo(1);
        assertThat(output()).contains("one and one: expected 2, but was 3").doesNotContain("never said");
    }

    @Test
    void endsWith1WhenSomethingBreaks() {
        Step breaking = step(scene -> Files.readString(folder.resolve("missing")));

        assertThat(run(List.of(breaking), folder.toString())).isEqualTo(1);
        assertThat(output()).contains("NoSuchFileException");
    }

    @Test
    void explainsItselfAndLeavesFoldersAloneThatHoldSomething() throws IOException {
        Files.writeString(folder.resolve("mine"), "mine");

        assertThat(run(List.of(), "--help")).isZero();
        assertThat(output()).contains("Usage").contains("douane.demo.dir");
        assertThat(run(List.of(), folder.toString())).isEqualTo(2);
        assertThat(output()).contains("is not empty");
        assertThat(run(List.of(), "--what")).isEqualTo(2);
        assertThat(folder).isDirectoryContaining("glob:**/mine");
    }

    private interface Play {
        void play(Scene scene) throws Exception;
    }

    private static Step step(Play play) {
        return new Step() {
            @Override
            public String title() {
                return "A step";
            }

            @Override
            public void play(Scene scene) throws Exception {
                play.play(scene);
            }
        };
    }
}
