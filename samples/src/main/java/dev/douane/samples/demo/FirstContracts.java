package dev.douane.samples.demo;

import dev.douane.samples.communes.CommunesV1;
import dev.douane.samples.communes.CommunesV2;
import dev.douane.samples.communes.Vintage;
import dev.douane.samples.provider.PayloadFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Integration publishes two versions; a provider sends the older one. */
final class FirstContracts implements Step {

    @Override
    public String title() {
        return "1. Integration publishes communes@1 and @2; a provider sends the vintage of 2018 under @1";
    }

    @Override
    public void play(Scene scene) throws Exception {
        scene.integration().publish(CommunesV1.class);
        scene.integration().publish(CommunesV2.class);
        showRegistry(scene);

        Map<String, byte[]> payloads = PayloadFiles.byDepartement(Vintage.OF_2018.read());
        scene.send(scene.providers().referentiel(), payloads.values());
        scene.ledger().note(Vintage.OF_2018, payloads.size(), 1);
        scene.expect()
                .equal("payloads on the queue", payloads.size(), scene.queued().size());
    }

    private static void showRegistry(Scene scene) throws IOException, InterruptedException {
        URI history = scene.integration().registry().resolve("contracts/communes.json");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(history).build(), HttpResponse.BodyHandlers.ofString());
        scene.console().say("GET " + history);
        scene.console().quote(answer.body());
        scene.expect().equal("status", 200, answer.statusCode());
    }
}
