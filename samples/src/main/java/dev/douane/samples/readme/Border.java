package dev.douane.samples.readme;

import dev.douane.contract.ContractId;
import dev.douane.producer.PayloadGate;
import dev.douane.producer.QueueSink;
import dev.douane.producer.spool.SpoolingProducer;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.WarmUp;
import dev.douane.registry.source.ClasspathSource;
import dev.douane.registry.source.Credentials;
import dev.douane.registry.source.TlsSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A border that does not close while the registry is away. */
final class Border {
    private Border() {}

    static RegistryClient client(
            URI registry, URI copy, Path cache, PublicKey integration, KeyStore authorities, Supplier<String> token) {
        return RegistryClient.builder(registry)
                .orElse(copy)
                .application("referentiel-geo/2.4.1")
                .snapshot(cache)
                .bundled(ClasspathSource.of(Border.class.getClassLoader(), "registry"))
                .signedBy(integration)
                .http(http -> http.tls(TlsSettings.trusting(authorities)).credentials(Credentials.bearer(token)))
                .build();
    }

    static boolean warm(RegistryClient registry) {
        WarmUp warmUp = registry.warmUp(List.of(ContractId.parse("towns@3")), Duration.ofSeconds(3));
        return warmUp.complete();
    }

    static void send(PayloadGate gate, QueueSink sink, Path spool, byte[] json) throws IOException {
        try (SpoolingProducer producer =
                SpoolingProducer.builder(gate, sink, spool).open()) {
            producer.send(json);
        }
    }
}
