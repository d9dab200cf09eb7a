package dev.douane.samples.demo;

import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.samples.communes.Vintage;
import dev.douane.samples.provider.PayloadFiles;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What was sent is what was loaded and what was quarantined; and every entry of the input files is a row. */
final class Reconciliation implements Step {

    /**
     * The figures of one version.
     *
     * @param sent payloads that the providers noted
     * @param loaded payloads that the warehouse noted
     * @param quarantined payloads in the quarantine
     * @param input entries of the input file, as often as it was sent
     * @param rows rows in the warehouse
     */
    private record Line(Vintage vintage, long sent, long loaded, long quarantined, long input, long rows) {}

    @Override
    public String title() {
        return "6. Reconciliation";
    }

    @Override
    public void play(Scene scene) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (Vintage vintage : Vintage.values()) {
            lines.add(line(scene, vintage));
        }
        print(scene.console(), lines);
        for (Line line : lines) {
            String contract = "communes@" + line.vintage().contractVersion();
            scene.expect()
                    .equal(contract + ": loaded + quarantined = sent", line.sent(), line.loaded() + line.quarantined());
            scene.expect().equal(contract + ": rows = entries of the input", line.input(), line.rows());
        }
        long sent = lines.stream().mapToLong(Line::sent).sum();
        scene.expect().equal("payloads on the queue, all retained", sent, (long)
                scene.queued().size());
        scene.expect()
                .equal(
                        "payloads in the quarantine",
                        1,
                        scene.integration().quarantine().list().size());
        printPlaces(scene);
    }

    private static Line line(Scene scene, Vintage vintage) throws IOException, SQLException {
        int version = vintage.contractVersion();
        Ledger ledger = scene.ledger();
        return new Line(
                vintage,
                ledger.payloads(vintage),
                scene.integration().warehouse().payloadsByVersion().getOrDefault(version, 0L),
                scene.integration().backlog().version(version).quarantined(),
                ledger.wholeVintages(vintage) * PayloadFiles.count(vintage.read()),
                scene.integration().warehouse().rowsByVersion().getOrDefault(version, 0L));
    }

    private static void print(Console console, List<Line> lines) {
        console.row(
                "%-12s %-9s %8s %8s %12s %14s %10s",
                "contract", "input", "sent", "loaded", "quarantined", "input entries", "rows");
        for (Line line : lines) {
            console.row(
                    "%-12s %-9s %,8d %,8d %,12d %,14d %,10d",
                    "communes@" + line.vintage().contractVersion(),
                    line.vintage().release(),
                    line.sent(),
                    line.loaded(),
                    line.quarantined(),
                    line.input(),
                    line.rows());
        }
    }

    private static void printPlaces(Scene scene) throws IOException {
        Console console = scene.console();
        console.say("Look for yourself:");
        console.say("  warehouse   " + scene.folders().warehouse());
        console.say("  queue       " + scene.folders().queue());
        for (DirectoryQuarantine.Entry entry : scene.integration().quarantine().list()) {
            console.say("  quarantine  " + entry.folder());
        }
        console.say("  pages       " + scene.folders().registry().resolve("contracts.md"));
        for (Vintage vintage : Vintage.values()) {
            console.say("              "
                    + scene.folders().registry().resolve("contracts/communes/" + vintage.contractVersion() + ".md"));
        }
    }
}
