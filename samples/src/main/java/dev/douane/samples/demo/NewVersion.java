package dev.douane.samples.demo;

import dev.douane.consumer.Consumption;
import dev.douane.consumer.backlog.UncoveredBacklogException;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.samples.communes.CommunesV3;
import dev.douane.samples.communes.Vintage;
import dev.douane.samples.integration.CommunesReaders;
import dev.douane.samples.provider.PayloadFiles;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/** Integration moves on. One provider has moved already, one has not, and one has left payloads behind. */
final class NewVersion implements Step {
    /** From this département on, the provider that has not moved sends in the next step. */
    static final String LATER = "60";

    @Override
    public String title() {
        return "3. Integration publishes communes@3 and reads @2 and @3, while payloads of @1 still wait";
    }

    @Override
    public void play(Scene scene) throws Exception {
        scene.expect()
                .equal(
                        "versions that the border now admits",
                        List.of(2, 3),
                        scene.integration().publish(CommunesV3.class).admitted().stream()
                                .map(ContractVersion::version)
                                .toList());
        sendBoth(scene);
        guardRefuses(scene);
        drain(scene);
    }

    private static void sendBoth(Scene scene) {
        SortedMap<String, byte[]> older =
                PayloadFiles.byDepartement(Vintage.OF_2019.read()).headMap(LATER);
        scene.send(scene.providers().annuaire(), older.values());
        scene.ledger().note(Vintage.OF_2019, older.size(), 0);

        SortedMap<String, byte[]> newer = PayloadFiles.byDepartement(Vintage.OF_2025.read());
        scene.send(scene.providers().fichier(), newer.values());
        scene.ledger().note(Vintage.OF_2025, newer.size(), 1);
    }

    private static void guardRefuses(Scene scene) throws IOException, InterruptedException {
        long waiting = scene.waiting(1);
        scene.console().say("Integration starts a reader of communes@2 and @3:");
        try {
            scene.integration().drain(CommunesReaders.twoAndThree());
        } catch (UncoveredBacklogException e) {
            scene.console().quote(String.valueOf(e.getMessage()));
            scene.expect()
                    .equal(
                            "versions that wait and are not covered",
                            List.of(ContractId.of("communes", 1)),
                            e.uncovered());
            scene.expect().equal("payloads of communes@1 still waiting", waiting, scene.waiting(1));
            return;
        }
        throw new FailedExpectationException("the start-up guard refuses");
    }

    private static void drain(Scene scene) throws IOException, InterruptedException {
        scene.console().say("Integration starts a reader that covers communes@1, too:");
        long all = scene.queued().size();
        Consumption done = scene.integration().drain(CommunesReaders.oneToThree());
        scene.console().quote(scene.integration().backlog().summary());
        scene.expect().equal("payloads loaded", all, done.handled());
        scene.expect().equal("payloads quarantined", 0L, done.quarantined());
        scene.expect().equal("payloads of communes@1 waiting", 0L, scene.waiting(1));
    }
}
