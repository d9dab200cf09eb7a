package dev.douane.samples.demo;

import dev.douane.consumer.Consumption;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.producer.AdmissionNotice;
import dev.douane.producer.ContractProducer;
import dev.douane.samples.communes.Vintage;
import dev.douane.samples.integration.CommunesReaders;
import dev.douane.samples.provider.PayloadFiles;
import dev.douane.samples.provider.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The registry is away. Who has seen the contract goes on, from memory. */
final class Outage implements Step {
    private static final String AIN = "01";

    @Override
    public String title() {
        return "5. The registry stops; a provider keeps sending from its cache";
    }

    @Override
    public void play(Scene scene) throws Exception {
        scene.integration().stopRegistry();
        scene.expect().that("a provider that starts now finds no registry", newcomerFails(scene));

        byte[] whole = Vintage.OF_2025.read();
        scene.console().say("The whole vintage of 2025 as one payload of " + whole.length + " bytes:");
        scene.send(scene.providers().fichier(), List.of(whole));
        scene.ledger().note(Vintage.OF_2025, 1, 1);

        sendBrokenThroughOldFlow(scene);

        Consumption done = scene.integration().drain(CommunesReaders.twoAndThree());
        scene.expect().equal("payloads loaded", 1L, done.handled());
        scene.expect().equal("payloads quarantined", 1L, done.quarantined());
    }

    private static boolean newcomerFails(Scene scene) throws IOException {
        try (Provider newcomer = Provider.open(
                "newcomer/0.0.1",
                "communes@3",
                scene.integration().registry(),
                scene.folders().queue())) {
            newcomer.send(ain());
            return false;
        } catch (RegistryUnavailableException e) {
            scene.console().quote(String.valueOf(e.getMessage()));
            return true;
        }
    }

    /** A flow that has not adopted the contract yet only reports. Its spreadsheet ate the zeros of Ain's postal codes. */
    private static void sendBrokenThroughOldFlow(Scene scene) {
        scene.console()
                .say("An older flow of the same provider only reports; a spreadsheet made numbers of its codes:");
        List<AdmissionNotice> notices = new ArrayList<>();
        ContractProducer flow = scene.providers().fichier().reportingOnly((contract, notice) -> notices.add(notice));
        flow.send(withoutLeadingZeros(ain()));
        scene.ledger().note(Vintage.OF_2025, 1, 0);
        notices.forEach(notice -> scene.console().quote(notice.message()));
        scene.expect().equal("notices to its developers", 1, notices.size());
    }

    private static byte[] ain() {
        return Objects.requireNonNull(
                PayloadFiles.byDepartement(Vintage.OF_2025.read()).get(AIN));
    }

    private static byte[] withoutLeadingZeros(byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        return text.replaceAll("\"codesPostaux\":\\[\"0(\\d{4})\"\\]", "\"codesPostaux\":[$1]")
                .getBytes(StandardCharsets.UTF_8);
    }
}
