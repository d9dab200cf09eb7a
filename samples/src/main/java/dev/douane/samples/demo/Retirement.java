package dev.douane.samples.demo;

import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.backlog.RetirementVerdict;
import dev.douane.contract.ContractId;
import dev.douane.samples.communes.Vintage;
import dev.douane.samples.integration.CommunesReaders;
import dev.douane.samples.provider.PayloadFiles;
import java.io.IOException;
import java.util.SortedMap;

/** A version goes when the queue proves that nothing of it waits. */
final class Retirement implements Step {
    private static final ContractId LEAVING = ContractId.of("communes", 2);

    @Override
    public String title() {
        return "4. May communes@2 go?";
    }

    @Override
    public void play(Scene scene) throws Exception {
        SortedMap<String, byte[]> rest =
                PayloadFiles.byDepartement(Vintage.OF_2019.read()).tailMap(NewVersion.LATER);
        scene.send(scene.providers().annuaire(), rest.values());
        scene.ledger().note(Vintage.OF_2019, rest.size(), 1);

        scene.console().say("Integration retires communes@2 at the border. What was admitted before still waits:");
        scene.integration().retire(LEAVING);
        scene.expect().that("no, it must stay", verdict(scene) instanceof RetirementVerdict.MustStay);

        scene.console().say("Integration drains the queue, and asks again:");
        long loaded = scene.integration().drain(CommunesReaders.twoAndThree()).handled();
        scene.expect().equal("payloads loaded", (long) rest.size(), loaded);
        scene.expect().that("yes, it may go", verdict(scene) instanceof RetirementVerdict.MayGo);
    }

    private static RetirementVerdict verdict(Scene scene) throws IOException {
        RetirementVerdict verdict = RetirementCheck.of(scene.integration().backlog(), LEAVING.version());
        verdict.evidence().forEach(scene.console()::quote);
        return verdict;
    }
}
