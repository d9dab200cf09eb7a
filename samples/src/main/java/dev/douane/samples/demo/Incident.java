package dev.douane.samples.demo;

import dev.douane.payload.directory.QueuedPayload;
import dev.douane.producer.PayloadRejectedException;
import dev.douane.samples.communes.Vintage;
import dev.douane.samples.provider.PayloadFiles;
import dev.douane.samples.provider.Provider;
import dev.douane.validation.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The incident that started it all: a provider changes its JSON and tells nobody. */
final class Incident implements Step {
    private static final String PARIS = "75";

    @Override
    public String title() {
        return "2. The incident: a provider sends JSON in the next shape under communes@2";
    }

    @Override
    public void play(Scene scene) throws Exception {
        byte[] paris = Objects.requireNonNull(
                PayloadFiles.byDepartement(Vintage.OF_2025.read()).get(PARIS));
        List<QueuedPayload> before = scene.queued();

        PayloadRejectedException refusal = refusal(scene.providers().annuaire(), paris);

        scene.console().quote(String.valueOf(refusal.getMessage()));
        scene.expect()
                .equal(
                        "fields refused, of Paris and its 20 arrondissements",
                        Map.of("zone", 21L, "siren", 1L),
                        fields(refusal.report()));
        scene.expect()
                .that(
                        "each with its line and column",
                        refusal.report().violations().stream()
                                .allMatch(violation -> violation.position().isPresent()));
        scene.expect().that("the queue is untouched", scene.queued().equals(before));
    }

    private static PayloadRejectedException refusal(Provider provider, byte[] payload) {
        try {
            provider.send(payload);
        } catch (PayloadRejectedException e) {
            return e;
        }
        throw new FailedExpectationException("the payload is refused");
    }

    private static Map<String, Long> fields(ValidationReport report) {
        return report.violations().stream()
                .map(violation -> violation.pointer())
                .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                .collect(Collectors.groupingBy(field -> field, Collectors.counting()));
    }
}
