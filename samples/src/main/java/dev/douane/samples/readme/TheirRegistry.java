package dev.douane.samples.readme;

import dev.douane.registry.RegistryClient;
import dev.douane.registry.source.ConfluentSource;
import dev.douane.registry.source.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Contracts out of a registry that speaks Confluent's API. */
final class TheirRegistry {
    private TheirRegistry() {}

    static RegistryClient open(URI theirs, Supplier<String> password, Path cache) {
        return RegistryClient.builder(ConfluentSource.builder(theirs)
                        .subjectSuffix("-value")
                        .http(http -> http.credentials(Credentials.basic("reader", password)))
                        .build())
                .snapshot(cache)
                .build();
    }
}
